# Every library that the house stands on (docs/decisions/ says why each). Static for the small program, so that it starts in a
# millisecond; the second program, afterword-net, takes the heavy ones as they come.
find_package(absl REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

# Third-party headers are not held to our warnings.
function(afterword_static_library target archive)
  find_library(${target}_ARCHIVE NAMES ${archive} REQUIRED)
  add_library(${target} INTERFACE)
  target_link_libraries(${target} INTERFACE ${${target}_ARCHIVE} ${ARGN})
endfunction()
afterword_static_library(dep_sqlite libsqlite3.a m)
afterword_static_library(dep_boost_json libboost_json.a)
target_include_directories(dep_boost_json SYSTEM INTERFACE ${Boost_INCLUDE_DIRS})

add_library(dep_fmt INTERFACE)
target_compile_definitions(dep_fmt INTERFACE FMT_HEADER_ONLY)

add_library(dep_absl_time INTERFACE)
target_link_libraries(dep_absl_time INTERFACE absl::time)
