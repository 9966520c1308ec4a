// A server on loopback, in a thread of this process, that says what it is given and keeps what it hears: for fuzzing
// clients that keep their connections to themselves.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "require.h"

class HostileServer {
 public:
  static constexpr char chunk_end = '\xff';

  HostileServer() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    require(bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0 && listen(listening_, 64) == 0);
    require(getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    std::thread([this] { serve(); }).detach();
  }
  int port() const { return port_; }

  /// What it says from the next connection on: after each chunk that ends with a whole reply, it listens first. Where
  /// there is nothing left to say, it closes.
  void say(std::string_view chunks) {
    const std::scoped_lock lock(mutex_);
    left_ = chunks;
    said_.clear();
    heard_.clear();
  }
  struct Session {
    std::string said;
    std::string heard;
  };
  Session so_far() {
    const std::scoped_lock lock(mutex_);
    return {said_, heard_};
  }
  /// All of it, once every connection so far is over. Connections are served one after the other, so that one of our
  /// own, closed by the server, comes after them.
  Session finish() {
    say_nothing_more();
    const int last = connect_to_it();
    char byte = 0;
    while (recv(last, &byte, 1, 0) > 0) {
    }
    close(last);
    return so_far();
  }

 private:
  void say_nothing_more() {
    const std::scoped_lock lock(mutex_);
    left_.clear();
  }
  int connect_to_it() const {
    const int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    require(connect(one, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    require(shutdown(one, SHUT_WR) == 0);
    return one;
  }
  void serve() {
    for (;;) {
      const int client = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
      if (client < 0) continue;
      const int at_once = 1;
      setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
      talk(client);
      close(client);
    }
  }
  void talk(int client) {
    for (bool there = true; there;) {
      const std::string chunk = next_chunk();
      if (chunk.empty() && nothing_left()) break;
      there = send(client, chunk.data(), chunk.size(), MSG_NOSIGNAL) >= 0;
      if (there && chunk.ends_with('\n')) there = listen_for(client, 10);
    }
    shutdown(client, SHUT_WR);
    while (listen_for(client, 200)) {
    }
  }
  std::string next_chunk() {
    const std::scoped_lock lock(mutex_);
    std::string chunk = left_.substr(0, left_.find(chunk_end));
    left_.erase(0, chunk.size() + 1);
    said_ += chunk;
    return chunk;
  }
  bool nothing_left() {
    const std::scoped_lock lock(mutex_);
    return left_.empty();
  }
  /// False where the other side has gone. A reply may ask for nothing, so that silence is no end.
  bool listen_for(int client, int milliseconds) {
    pollfd waiting{client, POLLIN, 0};
    if (poll(&waiting, 1, milliseconds) == 0) return milliseconds < 100;
    char bytes[4096];
    const ssize_t size = recv(client, bytes, sizeof bytes, 0);
    if (size <= 0) return false;
    const std::scoped_lock lock(mutex_);
    heard_.append(bytes, static_cast<std::size_t>(size));
    return true;
  }

  int listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int port_ = 0;
  std::mutex mutex_;
  std::string left_;
  std::string said_;
  std::string heard_;
};
