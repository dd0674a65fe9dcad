// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/language/model_file.hpp"
#include "newsgraph/language/network.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace newsgraph::language;
using newsgraph::ModelError;

fs::path shipped_model() {
  const char* const source = std::getenv("NEWSGRAPH_SOURCE_DIR");
  return fs::path(source == nullptr ? "." : source) / "models" / "en";
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A small model folder of the test's own: "a" of 2x3 F32, "b" of 2 U64, "h" of 3 F16, a matrix "m" of 2x2 I8.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("newsgraph-model-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
    data_.resize(24 + 16 + 6 + 4 + 8);
    const float values[] = {1.0F, 2.0F, 3.0F, -4.0F, 0.5F, 0.0F};
    std::copy_n(reinterpret_cast<const char*>(values), 24, data_.begin());
    data_[24] = 7;
    data_.replace(40, 6, std::string_view("\x00\x3c\x00\xc0\x01\x00", 6));  // 1, -2, 2^-24
    data_.replace(46, 4, std::string_view("\x01\xFE\x03\x7F", 4));          // 1 -2 / 3 127
    const float scales[] = {0.5F, 2.0F};
    std::copy_n(reinterpret_cast<const char*>(scales), 8, data_.begin() + 50);
    write();
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  void write() const {
    const std::string hash = newsgraph::hex16(newsgraph::hash64(data_));
    std::ofstream(path_ / "model.json", std::ios::binary)
        << R"({"format_version":1,"language":"en","version":"0","weights_xxh3":")" << hash
        << R"(","network":{"width":32,"layers":1,"hidden":8,"name_hidden":8,"table_rows":8,"slot_dims":4,)"
        << R"("vector_dims":4,"vocabulary":2},"labels":{"upos":["X"],"xpos":["X"],"feats":["_"],"lemma":["k0"],)"
        << R"("deprel":["root","dep"],"ner":["O"]}})";
    std::ofstream out(path_ / "weights.safetensors", std::ios::binary);
    std::uint64_t size = header.size();
    for (int i = 0; i < 8; ++i, size >>= 8U) out.put(static_cast<char>(size & 0xFFU));
    out << header << data_;
  }
  void write_weights(std::string_view bytes) const {
    std::ofstream(path_ / "weights.safetensors", std::ios::binary) << bytes;
  }
  std::string weights() const { return read(path_ / "weights.safetensors"); }
  const fs::path& path() const { return path_; }

  std::string header =
      R"({"__metadata__":{"format_version":"1"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
      R"("b":{"dtype":"U64","shape":[2],"data_offsets":[24,40]},"h":{"dtype":"F16","shape":[3],"data_offsets":[40,46]},)"
      R"("m.weight":{"dtype":"I8","shape":[2,2],"data_offsets":[46,50]},)"
      R"("m.scale":{"dtype":"F32","shape":[2],"data_offsets":[50,58]}})";

 private:
  fs::path path_;
  std::string data_;
};

bool complains_of(const fs::path& folder, std::string_view what) {
  try {
    const ModelFile model(folder);
  } catch (const ModelError& error) {
    const std::string message = error.what();
    BOOST_TEST_INFO(message);
    return message.find(what) != std::string::npos && message.find(folder.string()) != std::string::npos;
  }
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model_file)

BOOST_AUTO_TEST_CASE(reads_tensors_of_each_type) {
  const Folder folder;
  const ModelFile model(folder.path());
  BOOST_TEST(model.dimensions().width == 32U);
  BOOST_TEST(model.labels(LabelKind::Deprel).size() == 2U);
  BOOST_TEST(model.id().starts_with("en 0 "));
  const auto a = model.floats("a", {2, 3});
  BOOST_TEST(a[3] == -4.0F);
  BOOST_TEST(model.integers("b", 2)[0] == 7U);
  const auto h = model.floats("h", {3});
  BOOST_TEST(h[0] == 1.0F);
  BOOST_TEST(h[1] == -2.0F);
  BOOST_TEST(h[2] == 0x1p-24F);
  const ModelFile::Matrix matrix = model.matrix("m", 2, 2);
  BOOST_TEST(matrix.values == (std::vector<std::int8_t>{1, -2, 3, 127}), boost::test_tools::per_element());
  BOOST_TEST(matrix.scales == (std::vector<float>{0.5F, 2.0F}), boost::test_tools::per_element());
  BOOST_CHECK_THROW(model.matrix("m", 2, 3), ModelError);
  BOOST_CHECK_THROW(model.floats("a", {3, 2}), ModelError);
  BOOST_CHECK_THROW(model.floats("b", {2}), ModelError);
  BOOST_CHECK_THROW(model.bytes("a", DataType::I8, {2, 3}), ModelError);
  BOOST_CHECK_THROW(model.floats("z", {1}), ModelError);
  BOOST_CHECK_THROW(Network{model}, ModelError);  // no such tensors as a network needs
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong) {
  Folder folder;
  const std::string good = folder.weights();
  BOOST_TEST(complains_of(folder.path() / "nowhere", "cannot be read"));
  folder.write_weights("abc");
  BOOST_TEST(complains_of(folder.path(), "shorter than a header"));
  folder.write_weights(std::string(8, '\xFF') + "{}");
  BOOST_TEST(complains_of(folder.path(), "no weights file"));
  std::string damaged = good;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  folder.write_weights(damaged);
  BOOST_TEST(complains_of(folder.path(), "damaged"));
  folder.write_weights(good.substr(0, good.size() - 1));
  BOOST_TEST(complains_of(folder.path(), "damaged"));
  const std::string header = folder.header;
  const auto with = [&](std::string_view from, std::string_view to) {
    folder.header = header;
    folder.header.replace(folder.header.find(from), from.size(), to);
    folder.write();
    return folder.path();
  };
  BOOST_TEST(complains_of(with(R"("format_version":"1")", R"("format_version":"2")"), "another format version"));
  BOOST_TEST(complains_of(with("[0,24]", "[0,25]"), "do not fit"));
  BOOST_TEST(complains_of(with("[0,24]", "[24,0]"), "do not fit"));
  BOOST_TEST(complains_of(with("[40,46]", "[40,4000000000000]"), "do not fit"));
  BOOST_TEST(complains_of(with("[2,3]", "[4294967295,4294967295,4294967295]"), "do not fit"));
  BOOST_TEST(complains_of(with("F32", "F99"), "do not fit"));
  BOOST_TEST(complains_of(with("{\"__m", "[\"__m"), "byte"));
}

BOOST_AUTO_TEST_CASE(survives_any_damage) {
  const Folder folder;
  const std::string good = folder.weights();
  std::mt19937 random(3);
  int refused = 0;
  for (int trial = 0; trial < 2000; ++trial) {
    std::string bad = good;
    for (std::uint32_t i = 0, changes = 1 + random() % 4; i < changes; ++i) {
      bad[random() % bad.size()] = static_cast<char>(random() & 0xFFU);
    }
    if (trial % 3 == 0) bad.resize(random() % bad.size());
    folder.write_weights(bad);
    try {
      const ModelFile model(folder.path());
      model.floats("a", {2, 3});
      model.integers("b", 2);
    } catch (const ModelError&) {
      ++refused;
    }
  }
  BOOST_TEST(refused > 1000);  // every cut file at least, and most changed ones
}

BOOST_AUTO_TEST_CASE(the_shipped_model_opens_and_is_small) {
  const ModelFile model(shipped_model());
  const Network network(model);
  BOOST_TEST(fs::file_size(shipped_model() / "weights.safetensors") < 25'000'000U);
  BOOST_TEST(model.labels(LabelKind::Upos).size() == 17U);
}

BOOST_AUTO_TEST_SUITE_END()
