# Every library that the house stands on (docs/decisions/ says why each). Static for the small program, so that it starts in a
# millisecond; the second program, afterword-net, takes the heavy ones as they come.
find_package(absl REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(SECRET REQUIRED IMPORTED_TARGET libsecret-1)

# Third-party headers are not held to our warnings.
function(afterword_static_library target archive)
  find_library(${target}_ARCHIVE NAMES ${archive} REQUIRED)
  add_library(${target} INTERFACE)
  target_link_libraries(${target} INTERFACE ${${target}_ARCHIVE} ${ARGN})
endfunction()
afterword_static_library(dep_sqlite libsqlite3.a m)
afterword_static_library(dep_boost_json libboost_json.a)
target_include_directories(dep_boost_json SYSTEM INTERFACE ${Boost_INCLUDE_DIRS})

afterword_static_library(dep_hunspell libhunspell-1.7.a)

add_library(dep_fmt INTERFACE)
target_compile_definitions(dep_fmt INTERFACE FMT_HEADER_ONLY)

add_library(dep_absl_time INTERFACE)
# The archives, as Debian's CMake package names the shared ones: twelve libraries that every start would load.
set(absl_archives "")
foreach(piece time time_zone civil_time strings strings_internal int128 base spinlock_wait throw_delegate raw_logging_internal log_severity)
  find_library(ABSL_${piece}_ARCHIVE NAMES libabsl_${piece}.a REQUIRED)
  list(APPEND absl_archives ${ABSL_${piece}_ARCHIVE})
endforeach()
list(JOIN absl_archives "," absl_archives)
target_link_libraries(dep_absl_time INTERFACE "$<LINK_GROUP:RESCAN,${absl_archives}>")
