// GMime's objects as values that let go of themselves. Only mime*.cc include this.
#pragma once

#include <gmime/gmime.h>

#include <memory>
#include <string>
#include <string_view>

namespace afterword::core {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using GObjectPtr = std::unique_ptr<T, Unref>;

struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};
using OwnedText = std::unique_ptr<char, Free>;

/// Makes GMime's tables, once in the process; safe from any thread.
inline void start_gmime() {
  static const bool started = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(started);
}

inline GObjectPtr<GMimeStream> stream_over(std::string_view bytes) {
  return GObjectPtr<GMimeStream>{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
}

inline std::string bytes_of(GMimeStream* memory) {
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
  return std::string{reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace afterword::core
