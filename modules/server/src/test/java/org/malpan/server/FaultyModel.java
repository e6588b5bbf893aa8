package org.malpan.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.malpan.transport.IoModel;
import org.malpan.transport.IoModelInfo;
import org.malpan.transport.LinkAcceptor;
import org.malpan.transport.LinkListener;
import org.malpan.transport.Listening;
import org.malpan.transport.LoopTask;
import org.malpan.transport.Transport;
import org.malpan.transport.TransportConfig;

/** A model whose transport does its work, and then throws where it is told to. */
record FaultyModel(IoModel model, Faults faults) implements IoModel {

  @Override
  public IoModelInfo info() {
    return model.info();
  }

  @Override
  public Transport open(TransportConfig config) throws IOException {
    return new FaultyTransport(model.open(config));
  }

  @Override
  public Optional<Transport> openSharing(LoopTask task, TransportConfig config) throws IOException {
    return model.openSharing(task, config).map(FaultyTransport::new);
  }

  private final class FaultyTransport implements Transport {

    private final Transport transport;

    FaultyTransport(Transport transport) {
      this.transport = transport;
    }

    @Override
    public Listening listen(InetSocketAddress address, LinkAcceptor acceptor) throws IOException {
      Listening listening = transport.listen(address, acceptor);
      return new Listening() {
        @Override
        public InetSocketAddress address() {
          return listening.address();
        }

        @Override
        public void close() {
          listening.close();
          faults.at("close a port");
        }
      };
    }

    @Override
    public void connect(InetSocketAddress remote, LinkListener listener) {
      transport.connect(remote, listener);
    }

    @Override
    public void flush() {
      transport.flush();
      faults.at("flush");
    }

    @Override
    public boolean stop(Duration grace) {
      boolean delivered = transport.stop(grace);
      faults.at("stop the transport");
      return delivered;
    }
  }
}
