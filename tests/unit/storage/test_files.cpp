// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "temporary_folder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/storage/database.hpp"
#include "newsgraph/storage/output_file.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

using namespace newsgraph;
using storage::BuildLock;
using storage::OutputFile;
using testing::TemporaryFolder;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::ptrdiff_t files_in(const TemporaryFolder& folder) {
  return std::distance(std::filesystem::directory_iterator(folder.path()), {});
}

// Runs `body` in a process of its own; its exit status.
int in_child(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(an_output_file_appears_whole) {
  TemporaryFolder folder;
  const auto path = folder / "graph.graphml";
  std::ofstream(path) << "old";
  std::string expected;
  {
    OutputFile file(path);
    for (int i = 0; i < 100000; ++i) {
      const std::string line = "line " + std::to_string(i) + "\n";
      file.write(line);
      expected += line;
    }
    BOOST_TEST(bytes_of(path) == "old");
    OutputFile moved = std::move(file);
    moved.commit();
  }
  BOOST_TEST((bytes_of(path) == expected));
  BOOST_TEST(files_in(folder) == 1);
}

BOOST_AUTO_TEST_CASE(an_output_file_that_is_given_up_leaves_the_old_one) {
  TemporaryFolder folder;
  const auto path = folder / "graph.graphml";
  std::ofstream(path) << "old";
  {
    OutputFile file(path);
    file.write(std::string(1 << 20, 'x'));
    BOOST_TEST(files_in(folder) == 2);
  }
  BOOST_TEST(bytes_of(path) == "old");
  BOOST_TEST(files_in(folder) == 1);
}

BOOST_AUTO_TEST_CASE(failures_of_the_system_are_told) {
  TemporaryFolder folder;
  BOOST_CHECK_THROW(OutputFile(folder / "no/such/folder/file"), StorageError);
  OutputFile full("/dev/full");
  full.write("x");
  BOOST_CHECK_EXCEPTION(full.commit(), StorageError, [](const StorageError& error) {
    return std::string(error.what()).find("No space left") != std::string::npos;
  });
  BOOST_TEST(std::filesystem::exists("/dev/full"));
  OutputFile large("/dev/full");
  BOOST_CHECK_THROW(large.write(std::string(1 << 20, 'x')), StorageError);
  std::filesystem::create_directory(folder / "taken");
  OutputFile onto_folder(folder / "taken");
  BOOST_CHECK_THROW(onto_folder.commit(), StorageError);
  BOOST_TEST(!std::filesystem::exists(folder / "taken.tmp"));
}

// A file system that takes no more: here by the limit on a file's size, which the system reports like a full disk.
BOOST_AUTO_TEST_CASE(a_full_disk_keeps_the_old_file) {
  TemporaryFolder folder;
  const auto path = folder / "graph.graphml";
  std::ofstream(path) << "old";
  const int status = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100000, 100000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      OutputFile file(path);
      for (int i = 0; i < 100; ++i) file.write(std::string(10000, 'x'));
      file.commit();
    } catch (const StorageError&) {
      return 7;
    }
    return 0;
  });
  BOOST_TEST(status == 7);
  BOOST_TEST(bytes_of(path) == "old");
  BOOST_TEST(files_in(folder) == 1);
}

BOOST_AUTO_TEST_CASE(a_lock_keeps_two_builds_apart) {
  TemporaryFolder folder;
  std::optional<BuildLock> lock(folder.path());
  const int status = in_child([&] {
    try {
      BuildLock second(folder.path());
    } catch (const LockedError& error) {
      const std::string message = error.what();
      const bool names_all = message.find(folder.path().string()) != std::string::npos &&
                             message.find("process " + std::to_string(::getppid())) != std::string::npos;
      return names_all ? 4 : 5;
    }
    return 0;
  });
  BOOST_TEST(status == 4);
  BOOST_CHECK_THROW(BuildLock(folder.path()), LockedError);
  lock.reset();
  BOOST_CHECK_NO_THROW(BuildLock(folder.path()));
  BOOST_CHECK_THROW(BuildLock(folder / "nowhere"), StorageError);
}

BOOST_AUTO_TEST_CASE(a_lock_ends_with_its_process) {
  TemporaryFolder folder;
  in_child([&] {
    new BuildLock(folder.path());
    return 0;  // without its destructor
  });
  BOOST_CHECK_NO_THROW(BuildLock(folder.path()));
}

BOOST_AUTO_TEST_SUITE_END()
