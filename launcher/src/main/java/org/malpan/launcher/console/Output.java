package org.malpan.launcher.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Standard output. Where a {@link PrintWriter} keeps silent about bytes that it cannot write, this
 * one throws {@link OutputException} from the call that writes them.
 */
public final class Output extends PrintWriter {

  private final Told told;
  private final Charset charset;

  /** Over a stream that is written at once. */
  Output(OutputStream stream, Charset charset) {
    this(new Told(stream), charset);
  }

  private Output(Told told, Charset charset) {
    super(new OutputStreamWriter(told, charset), true);
    this.told = told;
    this.charset = charset;
  }

  /** The process's own. */
  public static Output standard(Charset charset) {
    return new Output(new FileOutputStream(FileDescriptor.out), charset);
  }

  /** Another on the same stream, which shares no lock with this one. */
  Output another() {
    return new Output(told.stream, charset);
  }

  /** Whether something could not be written, and a call has thrown that. */
  public boolean hasFailed() {
    return told.failure != null;
  }

  private static final class Told extends OutputStream {
    private final OutputStream stream;
    private volatile IOException failure;

    Told(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        stream.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw new OutputException(e);
      }
    }

    /** Tells it again, for a caller that heard nothing of it the first time. */
    @Override
    public void flush() {
      if (failure != null) {
        throw new OutputException(failure);
      }
    }
  }
}
