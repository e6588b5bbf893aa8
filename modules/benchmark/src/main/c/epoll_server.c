// A server for classic-stress in plain C: one thread, level-triggered epoll, one send for all that a
// client is told in a turn. What it sends is gathered in a buffer that a client holds only while
// there is something in it, so that an idle connection costs little.
//
//   epoll_server WIDTH HEIGHT VIEW TICK_RATE        (TICK_RATE 0: sends at once)
//
// Prints "ready 127.0.0.1:PORT" when it listens. Lives until it is killed.
#define _GNU_SOURCE
#include <arpa/inet.h>
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
#include <sys/timerfd.h>
#include <unistd.h>

enum { LOGIN = 0, MOVE = 1, WELCOME = 2, ADDED = 3, REMOVED = 4, MOVED = 5 };
enum { MAX_CLIENTS = 20000, MAX_FRAME = 22, SMALL = 1024, LARGEST = 65536, NONE = -1 };
enum { LISTENER = MAX_CLIENTS, TIMER };

typedef struct {
  int fd, in;            // in: logged in, so in a sector's list
  int16_t x, y;
  int next, previous;    // in the sector's list
  int dirty, writable;   // on the flush list; waits for EPOLLOUT
  uint8_t *out;          // 0 while there is nothing to send
  int length, room;
  uint8_t held, part[MAX_FRAME];
  char name[20];
} Client;

static Client clients[MAX_CLIENTS];
static int spare[MAX_CLIENTS], spares, dirty[MAX_CLIENTS], dirties;
static int *sectors, sector, across, down, width, height, view, epoll_fd;
static uint8_t *pool[MAX_CLIENTS];
static int pooled;

static void fail(const char *what) { perror(what); exit(1); }

// ---- sending

static void release(Client *c) {
  if (c->out) {
    if (c->room == SMALL && pooled < MAX_CLIENTS) pool[pooled++] = c->out;
    else free(c->out);
  }
  c->out = 0;
  c->length = c->room = 0;
}

static void gather(int i, const void *frame, int size) {
  Client *c = &clients[i];
  if (c->fd < 0) return;
  if (c->length + size > c->room) {
    if (!c->out) {
      c->out = pooled ? pool[--pooled] : malloc(SMALL);
      c->room = SMALL;
    } else if (c->room < LARGEST) {
      c->out = realloc(c->out, c->room *= 2);
    } else {
      shutdown(c->fd, SHUT_RDWR);  // a slow reader; its end is seen as any other
      return;
    }
    if (!c->out) fail("memory");
  }
  memcpy(c->out + c->length, frame, size);
  c->length += size;
  if (!c->dirty) {
    c->dirty = 1;
    dirty[dirties++] = i;
  }
}

static void watch(int i, int events) {
  struct epoll_event event = {.events = events, .data.u32 = i};
  epoll_ctl(epoll_fd, EPOLL_CTL_MOD, clients[i].fd, &event);
}

static void flush(int i) {
  Client *c = &clients[i];
  if (!c->length) return;
  ssize_t sent = send(c->fd, c->out, c->length, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent < 0) {
    if (errno != EAGAIN) { release(c); return; }  // its end is seen by read
    sent = 0;
  }
  if (sent == c->length) {
    release(c);
    if (c->writable) watch(i, EPOLLIN);
    c->writable = 0;
    return;
  }
  memmove(c->out, c->out + sent, c->length - sent);
  c->length -= sent;
  if (!c->writable) watch(i, EPOLLIN | EPOLLOUT);
  c->writable = 1;
}

static void flush_all(void) {
  for (int k = 0; k < dirties; k++) {
    clients[dirty[k]].dirty = 0;
    if (!clients[dirty[k]].writable) flush(dirty[k]);
  }
  dirties = 0;
}

// ---- the game

static int sector_of(const Client *c) { return c->y / sector * across + c->x / sector; }

static void enter(int i, int s) {
  Client *c = &clients[i];
  c->next = sectors[s];
  c->previous = NONE;
  if (c->next != NONE) clients[c->next].previous = i;
  sectors[s] = i;
}

static void leave(int i, int s) {
  Client *c = &clients[i];
  if (c->previous != NONE) clients[c->previous].next = c->next;
  else sectors[s] = c->next;
  if (c->next != NONE) clients[c->next].previous = c->previous;
}

static int near(const Client *c, int x, int y) {
  return abs(c->x - x) <= view && abs(c->y - y) <= view;
}

static int low(int v) { return v < 0 ? 0 : v / sector; }
static int high(int v, int n) { return v / sector < n ? v / sector : n - 1; }

#define EACH_IN(left, top, right, bottom, j)                                        \
  for (int sy = low(top); sy <= high(bottom, down); sy++)                           \
    for (int sx = low(left); sx <= high(right, across); sx++)                       \
      for (int j = sectors[sy * across + sx]; j != NONE; j = clients[j].next)

static void tell_added(int to, int i) {
  uint8_t frame[28] = {28, ADDED};
  int16_t values[3] = {i, clients[i].x, clients[i].y};
  memcpy(frame + 2, values, 6);
  memcpy(frame + 8, clients[i].name, 20);
  gather(to, frame, 28);
}

static void tell_removed(int to, int i) {
  uint8_t frame[4] = {4, REMOVED};
  int16_t id = i;
  memcpy(frame + 2, &id, 2);
  gather(to, frame, 4);
}

static void login(int i, const uint8_t *frame) {
  Client *c = &clients[i];
  memcpy(c->name, frame + 2, 20);
  c->x = rand() % width;
  c->y = rand() % height;
  uint8_t welcome[8] = {8, WELCOME};
  int16_t values[3] = {i, c->x, c->y};
  memcpy(welcome + 2, values, 6);
  gather(i, welcome, 8);
  EACH_IN(c->x - view, c->y - view, c->x + view, c->y + view, j) {
    if (near(&clients[j], c->x, c->y)) {
      tell_added(j, i);
      tell_added(i, j);
    }
  }
  enter(i, sector_of(c));
  c->in = 1;
}

static void move(int i, const uint8_t *frame) {
  static const int8_t dx[4] = {0, 0, -1, 1}, dy[4] = {-1, 1, 0, 0};
  Client *c = &clients[i];
  int from_x = c->x, from_y = c->y, from = sector_of(c);
  int x = from_x + dx[frame[2] & 3], y = from_y + dy[frame[2] & 3];
  if (x >= 0 && x < width && y >= 0 && y < height) { c->x = x; c->y = y; }
  int to = sector_of(c);
  if (to != from) { leave(i, from); enter(i, to); }
  uint8_t moved[12] = {12, MOVED};
  int16_t values[3] = {i, c->x, c->y};
  memcpy(moved + 2, values, 6);
  memcpy(moved + 8, frame + 3, 4);
  gather(i, moved, 12);
  int left = from_x < c->x ? from_x : c->x, right = from_x > c->x ? from_x : c->x;
  int top = from_y < c->y ? from_y : c->y, bottom = from_y > c->y ? from_y : c->y;
  EACH_IN(left - view, top - view, right + view, bottom + view, j) {
    if (j == i) continue;
    int was = near(&clients[j], from_x, from_y), is = near(&clients[j], c->x, c->y);
    if (was && is) gather(j, moved, 12);
    else if (is) { tell_added(j, i); tell_added(i, j); }
    else if (was) { tell_removed(j, i); tell_removed(i, j); }
  }
}

static void drop(int i) {
  Client *c = &clients[i];
  close(c->fd);
  c->fd = -1;
  release(c);
  c->writable = c->held = 0;
  if (c->in) {
    c->in = 0;
    leave(i, sector_of(c));
    EACH_IN(c->x - view, c->y - view, c->x + view, c->y + view, j) {
      if (near(&clients[j], c->x, c->y)) tell_removed(j, i);
    }
  }
  spare[spares++] = i;
}

// ---- receiving

static void readable(int i) {
  Client *c = &clients[i];
  uint8_t bytes[4096];
  memcpy(bytes, c->part, c->held);
  ssize_t got = recv(c->fd, bytes + c->held, sizeof bytes - c->held, MSG_DONTWAIT);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) { drop(i); return; }
  int end = c->held + got, at = 0;
  while (at + 2 <= end && at + bytes[at] <= end) {
    uint8_t *frame = bytes + at;
    if (frame[0] == 22 && frame[1] == LOGIN && !c->in) login(i, frame);
    else if (frame[0] == 7 && frame[1] == MOVE && c->in) move(i, frame);
    else { drop(i); return; }
    at += frame[0];
  }
  if (end - at > MAX_FRAME || (end > at && bytes[at] > MAX_FRAME)) { drop(i); return; }
  c->held = end - at;
  memcpy(c->part, bytes + at, c->held);
}

static int listener;

static void take_all(void) {
  for (;;) {
    int fd = accept4(listener, 0, 0, SOCK_NONBLOCK);
    if (fd < 0) return;
    if (!spares) { close(fd); continue; }
    int i = spare[--spares], one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    clients[i].fd = fd;
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = i};
    if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, fd, &event)) fail("epoll_ctl");
  }
}

int main(int argc, char **argv) {
  if (argc != 5) { fprintf(stderr, "epoll_server WIDTH HEIGHT VIEW TICK_RATE\n"); return 2; }
  int rate = atoi(argv[4]), one = 1;
  width = atoi(argv[1]);
  height = atoi(argv[2]);
  view = atoi(argv[3]);
  sector = view + 1;
  across = (width + sector - 1) / sector;
  down = (height + sector - 1) / sector;
  sectors = malloc(sizeof(int) * across * down);
  if (!sectors) fail("memory");
  memset(sectors, 0xff, sizeof(int) * across * down);
  for (int i = MAX_CLIENTS - 1; i >= 0; i--) spare[spares++] = i;
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  struct sockaddr_in at = {.sin_family = AF_INET};
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(listener, (void *)&at, sizeof at) || listen(listener, 4096)) fail("listen");
  epoll_fd = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN, .data.u32 = LISTENER};
  epoll_ctl(epoll_fd, EPOLL_CTL_ADD, listener, &event);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  if (rate) {
    struct timespec period = {rate == 1, rate == 1 ? 0 : 1000000000 / rate};
    struct itimerspec each = {period, period};
    timerfd_settime(timer, 0, &each, 0);
    event.data.u32 = TIMER;
    epoll_ctl(epoll_fd, EPOLL_CTL_ADD, timer, &event);
  }
  socklen_t size = sizeof at;
  getsockname(listener, (void *)&at, &size);
  printf("ready 127.0.0.1:%d\n", ntohs(at.sin_port));
  fflush(stdout);
  struct epoll_event events[512];
  for (;;) {
    int ready = epoll_wait(epoll_fd, events, 512, -1), turn = !rate;
    for (int k = 0; k < ready; k++) {
      int i = events[k].data.u32;
      uint64_t missed;
      if (i == LISTENER) take_all();
      else if (i == TIMER) turn |= read(timer, &missed, 8) == 8;
      else if (clients[i].fd >= 0) {
        if (events[k].events & EPOLLOUT) flush(i);
        if (events[k].events & ~EPOLLOUT) readable(i);
      }
    }
    if (turn) flush_all();
  }
}
