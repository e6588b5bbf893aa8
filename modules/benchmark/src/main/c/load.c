// A load for servers that speak classic-stress, in one thread: clients that log in and move on a
// fixed grid of planned times (an open loop), whose every packet is checked. The server's CPU time,
// context switches and memory are read around the very interval that is counted. Prints one line of
// JSON; latencies of own echoes, from the planned time, go to a file of 32-bit microseconds.
//
//   load PORT MODE CLIENTS RATE WARM SECONDS WIDTH HEIGHT VIEW PID LATENCIES [NPCS]
//
// MODE: moves | burst (all move at once) | churn (a tenth reset and come back each second)
//     | idle (no moves) | logins (all come, go and come again; the second coming counts)
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LOGIN = 0, MOVE = 1, WELCOME = 2, ADDED = 3, REMOVED = 4, MOVED = 5 };
enum { MAX_ID = 32768, BUFFER = 4096, NOWHERE = -1 };
enum { MOST_UNEXPLAINED = 1024 };

typedef struct { int16_t x, y; } Cell;

typedef struct {
  int fd;           // -1 while it is not connected
  int id;           // -1 before the welcome
  int held;         // bytes of a frame whose rest has not come
  Cell at;          // by the server's last word
  Cell *seen;       // by id; x < 0 where nobody is seen
  uint64_t phase;   // microseconds after the start of each period
  uint8_t buffer[BUFFER];
} Client;

typedef struct { int id; Cell to; } Leap;

typedef struct { uint64_t cpu_nanos, voluntary, involuntary, rss_kb; } Usage;

static Client *clients;
static int count, ids, npcs, width, height, view, pid, port, epoll_fd, counting, tracking;
static uint64_t packets, bytes, reads, sent, echoes, lost, closed, jumps, strays;
static Cell last_fall[MAX_ID];  // by id; x < 0 of those that never fell
static Leap unexplained[MOST_UNEXPLAINED];
static int unexplained_count;
static uint32_t *latencies;
static size_t latency_count, latency_room = 1u << 22;

static void fail(const char *what) { perror(what); exit(1); }

static uint64_t micros(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

// ---- the server's usage

static uint64_t field(const char *file, const char *name) {
  char line[256];
  uint64_t value = 0;
  FILE *in = fopen(file, "r");
  if (!in) return 0;
  while (fgets(line, sizeof line, in))
    if (!strncmp(line, name, strlen(name))) value = strtoull(line + strlen(name), 0, 10);
  fclose(in);
  return value;
}

static Usage usage(void) {
  Usage u = {0};
  if (!pid) return u;
  clockid_t clock;
  struct timespec t;
  if (!clock_getcpuclockid(pid, &clock) && !clock_gettime(clock, &t))
    u.cpu_nanos = (uint64_t)t.tv_sec * 1000000000 + t.tv_nsec;
  char path[300];
  snprintf(path, sizeof path, "/proc/%d/status", pid);
  u.rss_kb = field(path, "VmRSS:");
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *tasks = opendir(path);
  for (struct dirent *task; tasks && (task = readdir(tasks));) {
    if (task->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/status", pid, task->d_name);
    u.voluntary += field(path, "voluntary_ctxt_switches:");
    u.involuntary += field(path, "nonvoluntary_ctxt_switches:");
  }
  if (tasks) closedir(tasks);
  return u;
}

// ---- what the server says

static int same(Cell a, Cell b) { return a.x == b.x && a.y == b.y; }
static int far(Cell a, Cell b) { return abs(a.x - b.x) > 1 || abs(a.y - b.y) > 1; }

static void latency(uint32_t value) {
  if (latency_count == latency_room)
    if (!(latencies = realloc(latencies, 4 * (latency_room *= 2)))) fail("memory");
  latencies[latency_count++] = value;
}

// Who falls to one of the server's pieces stands elsewhere then, by its own word and by that of all
// who see both cells, in any order. Another's jump that its own word does not explain is one.

static void fell(int id, Cell to) {
  last_fall[id] = to;
  int kept = 0;
  for (int i = 0; i < unexplained_count; i++)
    if (unexplained[i].id != id || !same(unexplained[i].to, to)) unexplained[kept++] = unexplained[i];
  unexplained_count = kept;
}

static void leapt(int id, Cell to) {
  if (npcs && same(last_fall[id], to)) return;
  if (npcs && unexplained_count < MOST_UNEXPLAINED) unexplained[unexplained_count++] = (Leap){id, to};
  else jumps++;
}

static void frame(Client *c, const uint8_t *f, uint64_t now) {
  int16_t v[3] = {0};
  memcpy(v, f + 2, f[0] >= 8 ? 6 : 2);
  int id = (uint16_t)v[0];
  Cell cell = {v[1], v[2]};
  if (id >= ids) { fprintf(stderr, "id %d of %d clients\n", id, count); exit(1); }
  packets++;
  switch (f[1]) {
    case WELCOME:
      c->id = id;
      c->at = cell;
      break;
    case ADDED:
      if (tracking) c->seen[id] = cell;
      break;
    case REMOVED:
      if (tracking) {
        if (c->seen[id].x < 0) strays++;
        c->seen[id].x = NOWHERE;
      }
      break;
    case MOVED:
      if (id == c->id) {
        uint32_t planned;
        memcpy(&planned, f + 8, 4);
        int leaps = far(c->at, cell);
        c->at = cell;
        if (leaps && npcs) {
          fell(id, cell);
          break;
        }
        if (leaps) jumps++;
        echoes++;
        if (counting) latency((uint32_t)now - planned);
      } else if (tracking) {
        if (c->seen[id].x < 0) strays++;
        else if (far(c->seen[id], cell)) leapt(id, cell);
        c->seen[id] = cell;
      }
      break;
  }
}

static void drop(Client *c) {
  close(c->fd);
  c->fd = c->id = -1;
}

static void readable(Client *c) {
  ssize_t got = read(c->fd, c->buffer + c->held, BUFFER - c->held);
  if (got <= 0) {
    if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
      closed++;
      drop(c);
    }
    return;
  }
  bytes += got;
  reads++;
  uint64_t now = micros();
  int end = c->held + got, at = 0;
  while (at < end && at + c->buffer[at] <= end) {
    if (c->buffer[at] < 4) { fprintf(stderr, "a frame of %d bytes\n", c->buffer[at]); exit(1); }
    frame(c, c->buffer + at, now);
    at += c->buffer[at];
  }
  c->held = end - at;
  memmove(c->buffer, c->buffer + at, c->held);
}

static void poll_until(uint64_t deadline) {
  struct epoll_event events[512];
  do {
    int64_t wait = (int64_t)(deadline - micros());
    struct timespec t = {wait > 0 ? wait / 1000000 : 0, wait > 0 ? wait % 1000000 * 1000 : 0};
    int ready = epoll_pwait2(epoll_fd, events, 512, &t, 0);
    for (int i = 0; i < ready; i++) {
      Client *c = &clients[events[i].data.u32];
      if (c->fd >= 0) readable(c);
    }
    if (ready < 512) break;
  } while (micros() < deadline);
}

// ---- what the clients say

static void come(int i) {
  Client *c = &clients[i];
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  c->fd = socket(AF_INET, SOCK_STREAM, 0);
  if (c->fd < 0) fail("socket");
  if (connect(c->fd, (void *)&to, sizeof to)) fail("connect");
  int one = 1;
  setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  fcntl(c->fd, F_SETFL, O_NONBLOCK);
  c->id = -1;
  c->held = 0;
  if (tracking) memset(c->seen, 0xff, ids * sizeof(Cell));
  uint8_t login[22] = {22, LOGIN};
  snprintf((char *)login + 2, 20, "L%d", i);
  if (write(c->fd, login, 22) != 22) fail("login");
  struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};
  epoll_ctl(epoll_fd, EPOLL_CTL_ADD, c->fd, &event);
}

static void all_come(void) {
  for (int i = 0; i < count; i++) {
    come(i);
    if (i % 64 == 63) poll_until(micros());
  }
  uint64_t deadline = micros() + 30000000;
  for (int i = 0; i < count;) {
    if (clients[i].id >= 0) i++;
    else if (micros() > deadline) {
      fprintf(stderr, "client %d was never let in%s; %lu were closed\n", i,
              clients[i].fd < 0 ? ", but closed" : "", closed);
      exit(1);
    }
    else poll_until(micros() + 1000);
  }
}

static void move(Client *c, uint64_t planned) {
  if (c->id < 0) return;
  uint8_t m[7] = {7, MOVE, rand() & 3};
  uint32_t stamp = planned ? planned : 1;
  memcpy(m + 3, &stamp, 4);
  if (write(c->fd, m, 7) == 7) sent++;
  else lost++;
}

static int by_phase(const void *a, const void *b) {
  uint64_t x = clients[*(const int *)a].phase, y = clients[*(const int *)b].phase;
  return x < y ? -1 : x > y;
}

// ---- at the end, nobody moves any more: who sees whom must be exact

static int wrong_views(void) {
  int wrong = 0;
  for (int i = 0; i < count; i++) {
    Client *c = &clients[i];
    if (c->id < 0) continue;
    int ok = 1;
    for (int j = 0; j < count && ok; j++) {
      Client *o = &clients[j];
      if (i == j || o->id < 0) continue;
      int near = abs(c->at.x - o->at.x) <= view && abs(c->at.y - o->at.y) <= view;
      Cell s = c->seen[o->id];
      ok = near ? s.x == o->at.x && s.y == o->at.y : s.x < 0;
    }
    wrong += !ok;
  }
  return wrong;
}

int main(int argc, char **argv) {
  if (argc != 12 && argc != 13) { fprintf(stderr, "load: 11 or 12 arguments\n"); return 2; }
  port = atoi(argv[1]);
  const char *mode = argv[2];
  count = atoi(argv[3]);
  npcs = argc > 12 ? atoi(argv[12]) : 0;
  int most = 2 * count + npcs + 64;
  ids = most < MAX_ID ? most : MAX_ID;
  double rate = atof(argv[4]), warm = atof(argv[5]), seconds = atof(argv[6]);
  width = atoi(argv[7]);
  height = atoi(argv[8]);
  view = atoi(argv[9]);
  pid = atoi(argv[10]);
  int moving = !strcmp(mode, "moves") || !strcmp(mode, "burst") || !strcmp(mode, "churn");
  int churning = !strcmp(mode, "churn"), burst = !strcmp(mode, "burst");
  tracking = moving && count <= 5000;
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  clients = calloc(count, sizeof *clients);
  latencies = malloc(4 * latency_room);
  int *order = malloc(count * sizeof *order);
  if (!clients || !latencies || !order) fail("memory");
  for (int i = 0; tracking && i < count; i++)
    if (!(clients[i].seen = malloc(ids * sizeof(Cell)))) fail("memory");
  epoll_fd = epoll_create1(0);
  srand(7);

  memset(last_fall, 0xff, sizeof last_fall);
  Usage before_any = usage(), start, end;
  all_come();
  uint64_t elapsed = 0;
  if (!strcmp(mode, "logins")) {
    for (int i = 0; i < count; i++) drop(&clients[i]);
    poll_until(micros() + 2000000);
    usleep(2000000);
    start = usage();
    uint64_t from = micros();
    all_come();
    elapsed = micros() - from;
    usleep(500000);
    poll_until(micros() + 100000);
    end = usage();
  } else {
    uint64_t period = moving ? (uint64_t)(1e6 / rate) : 0;
    uint64_t epoch = micros() + 200000;
    uint64_t begin = epoch + (uint64_t)(warm * 1e6), stop = begin + (uint64_t)(seconds * 1e6);
    for (int i = 0; i < count; i++) {
      order[i] = i;
      clients[i].phase = burst || !moving ? 0 : (uint64_t)((double)rand() / RAND_MAX * period);
    }
    qsort(order, count, sizeof *order, by_phase);
    uint64_t turn = 0, resets = 0;
    int started = 0;
    for (;;) {
      uint64_t now = micros();
      if (now >= stop) break;
      if (!started && now >= begin) {
        started = counting = 1;
        packets = bytes = reads = 0;
        start = usage();
      }
      uint64_t next = now + 2000;
      if (moving) {
        for (;;) {
          Client *c = &clients[order[turn % count]];
          uint64_t planned = epoch + turn / count * period + c->phase;
          if (planned > now) {
            if (planned < next) next = planned;
            break;
          }
          move(c, planned);
          turn++;
        }
        // A tenth of all in a second.
        while (churning && epoch + resets * 10000000 / count < now) {
          Client *c = &clients[(resets * 7919) % count];
          if (c->fd >= 0) {
            struct linger hard = {1, 0};
            setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            drop(c);
          }
          come(c - clients);
          resets++;
        }
      }
      poll_until(next < stop ? next : stop);
    }
    end = usage();
    elapsed = (uint64_t)(seconds * 1e6);
  }
  uint64_t counted = packets, counted_bytes = bytes, counted_reads = reads;
  counting = 0;
  // What is still on its way; where the server's own pieces move there is always more.
  uint64_t quiet = micros() + (moving ? 600000 : 0), last = quiet + 5000000;
  while (micros() < quiet) {
    uint64_t had = packets;
    poll_until(micros() + 50000);
    if (packets != had && micros() + 300000 > quiet && quiet < last) quiet = micros() + 300000;
  }
  // The server's own pieces hit players, who then move too: looked at between two ticks, when the whole
  // of the last one has been read. A few milliseconds of silence are that.
  last = micros() + 2000000;
  for (uint64_t had = packets + 1; had != packets && micros() < last;) {
    had = packets;
    poll_until(micros() + 4000);
  }
  int wrong = tracking ? wrong_views() : 0;
  jumps += unexplained_count;
  FILE *out = fopen(argv[11], "w");
  if (!out || fwrite(latencies, 4, latency_count, out) != latency_count || fclose(out)) fail(argv[11]);
  printf("{\"packets\":%lu,\"bytes\":%lu,\"reads\":%lu,\"seconds\":%.3f,\"sent\":%lu,\"echoes\":%lu,"
         "\"lost\":%lu,\"closed\":%lu,\"jumps\":%lu,\"strays\":%lu,\"wrongViews\":%d,"
         "\"cpuSeconds\":%.4f,\"voluntarySwitches\":%lu,\"involuntarySwitches\":%lu,"
         "\"rssBeforeKb\":%lu,\"rssKb\":%lu}\n",
         counted, counted_bytes, counted_reads, elapsed / 1e6, sent, echoes, lost, closed, jumps,
         strays, wrong, (end.cpu_nanos - start.cpu_nanos) / 1e9, end.voluntary - start.voluntary,
         end.involuntary - start.involuntary, before_any.rss_kb, end.rss_kb);
  return 0;
}
