# One set of flags for every room. Warnings are errors: a warning that is right is a bug, one that is wrong is silenced where it stands.
add_library(afterword_flags INTERFACE)
target_compile_options(afterword_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fno-plt)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of overlapping copies inside std::string that cannot be (gcc.gnu.org PR 105651).
  target_compile_options(afterword_flags INTERFACE -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12's stable_sort uses get_temporary_buffer, which C++17 deprecated.
  target_compile_options(afterword_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
endif()
if(AFTERWORD_SANITIZE)
  # -O1 keeps stack traces honest and the suite quick.
  target_compile_definitions(afterword_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_compile_options(afterword_flags INTERFACE -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(afterword_flags INTERFACE -fsanitize=address,undefined)
endif()
if(AFTERWORD_FUZZ)
  target_compile_options(afterword_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT AFTERWORD_SANITIZE)
  target_compile_options(afterword_flags INTERFACE -ffunction-sections -fdata-sections -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  target_link_options(afterword_flags INTERFACE -Wl,--gc-sections)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()
