// learn_acts OUT.cc CORPUS...: learns the weights of core/reply from labelled sentences (data/replies), and writes them
// as a source file. Multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and
// Singer 2011), one thread, a fixed order: the same corpus gives the same weights.
//
// learn_acts --measure CORPUS...: leaves each file out in turn, learns from the others, and says how many sentences of
// the one left out are read right.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/reply/weights.h"

namespace {

namespace core = afterword::core;
using core::Act;
using core::acts;
using core::Feature;

struct Example {
  Act act;
  std::vector<Feature> features;
};

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "learn_acts: %s\n", what.c_str());
  std::exit(1);  // NOLINT(concurrency-mt-unsafe): there is one thread
}

/// One line is one sentence, whatever stands in it.
core::Sentence one_sentence(const std::string& text) {
  core::Sentence whole;
  for (core::Sentence& part : core::sentences_of(text)) {
    whole.words.insert(whole.words.end(), part.words.begin(), part.words.end());
    whole.asks = part.asks;
  }
  return whole;
}

/// "act<TAB>sentence" lines; "= ..." and empty ones are for the reader.
std::vector<Example> read_corpus(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read " + path);
  std::vector<Example> examples;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.starts_with("=") || line.starts_with("#")) continue;
    const std::size_t tab = line.find('\t');
    const auto act = core::parse_act(line.substr(0, tab));
    if (tab == std::string::npos || !act) fail(path + ":" + std::to_string(number) + ": not ACT<TAB>SENTENCE: " + line);
    examples.push_back({*act, core::features_of(one_sentence(line.substr(tab + 1)))});
  }
  return examples;
}

/// What is seen once says nothing of what is seen next.
std::vector<Feature> features_seen_twice(const std::vector<Example>& examples) {
  std::unordered_map<Feature, int> seen;
  for (const Example& example : examples)
    for (const Feature feature : example.features) ++seen[feature];
  std::vector<Feature> kept;
  for (const auto& [feature, times] : seen)
    if (times >= 2) kept.push_back(feature);
  std::sort(kept.begin(), kept.end());
  return kept;
}

struct Learned {
  std::vector<Feature> features;
  std::vector<core::WeightRow> rows;
  core::Weights weights;  ///< views of the two
};

class Learner {
 public:
  explicit Learner(const std::vector<Example>& examples) : features_(features_seen_twice(examples)) {
    for (const Example& example : examples) {
      std::vector<std::size_t> rows;
      for (const Feature feature : example.features) {
        const auto at = std::lower_bound(features_.begin(), features_.end(), feature);
        if (at != features_.end() && *at == feature) rows.push_back(static_cast<std::size_t>(at - features_.begin()));
      }
      if (!rows.empty()) examples_.push_back({example.act, std::move(rows), example.features.size()});
    }
  }

  /// The mean of several runs, each in another order: what one order leaves by chance in the weights, the others do
  /// not.
  Learned learn() {
    constexpr unsigned runs = 6;
    constexpr int epochs = 10;
    std::vector<Row> sum(features_.size());
    Row bias_sum{};
    for (unsigned run = 1; run <= runs; ++run) {
      std::mt19937 random(run);
      weights_.assign(features_.size(), {});
      gradients_.assign(features_.size(), {});
      bias_ = bias_gradients_ = {};
      for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = examples_.size(); i > 1; --i) std::swap(examples_[i - 1], examples_[random() % i]);
        for (const Known& example : examples_) step(example);
      }
      for (std::size_t i = 0; i < sum.size(); ++i)
        for (std::size_t act = 0; act < acts; ++act) sum[i][act] += weights_[i][act] / runs;
      for (std::size_t act = 0; act < acts; ++act) bias_sum[act] += bias_[act] / runs;
    }
    weights_ = std::move(sum);
    bias_ = bias_sum;
    return quantised();
  }

 private:
  using Row = std::array<float, acts>;
  struct Known {
    Act act;
    std::vector<std::size_t> rows;
    std::size_t features;  ///< with those that are not known
  };

  void step(const Known& example) {
    constexpr float rate = 0.3F;
    const float unit = 1 / std::sqrt(static_cast<float>(example.features));
    Row error = bias_;
    for (const std::size_t row : example.rows)
      for (std::size_t act = 0; act < acts; ++act) error[act] += weights_[row][act] * unit;
    const float highest = *std::max_element(error.begin(), error.end());
    float total = 0;
    for (float& share : error) total += share = std::exp(share - highest);
    for (float& share : error) share /= total;
    error[static_cast<std::size_t>(example.act)] -= 1;

    const auto descend = [](float& weight, float& squares, float gradient) {
      squares += gradient * gradient;
      weight -= rate * gradient / std::sqrt(squares + 1e-8F);
    };
    for (const std::size_t row : example.rows)
      for (std::size_t act = 0; act < acts; ++act) descend(weights_[row][act], gradients_[row][act], error[act] * unit);
    for (std::size_t act = 0; act < acts; ++act) descend(bias_[act], bias_gradients_[act], error[act]);
  }

  /// In 127 steps each way.
  Learned quantised() const {
    float largest = 0;
    for (const Row& row : weights_)
      for (const float weight : row) largest = std::max(largest, std::abs(weight));
    Learned learned;
    learned.weights.scale = std::max(largest, 1e-6F) / 127;
    learned.weights.bias = bias_;
    for (std::size_t i = 0; i < features_.size(); ++i) {
      core::WeightRow row{};
      for (std::size_t act = 0; act < acts; ++act)
        row[act] = static_cast<std::int8_t>(std::lround(weights_[i][act] / learned.weights.scale));
      learned.features.push_back(features_[i]);
      learned.rows.push_back(row);
    }
    learned.weights.features = learned.features;
    learned.weights.rows = learned.rows;
    return learned;
  }

  std::vector<Feature> features_;
  std::vector<Known> examples_;
  std::vector<Row> weights_;
  std::vector<Row> gradients_;  ///< sums of squares
  Row bias_{};
  Row bias_gradients_{};
};

void write_source(const Learned& learned, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  out.precision(std::numeric_limits<float>::max_digits10);
  out << "// Made from data/replies by tools/learn_acts.cc.\n#include \"core/reply/weights.h\"\n\n"
         "namespace afterword::core {\nnamespace {\n\nconstexpr Feature features[] = {";
  for (std::size_t i = 0; i < learned.features.size(); ++i)
    out << (i % 12 == 0 ? "\n" : "") << learned.features[i] << ',';
  out << "};\n\nconstexpr WeightRow rows[] = {";
  for (const core::WeightRow& row : learned.rows) {
    out << "\n{{";
    for (const std::int8_t weight : row) out << static_cast<int>(weight) << ',';
    out << "}},";
  }
  out << "};\n\n}  // namespace\n\nconst Weights learned_weights{features, rows, " << std::showpoint
      << learned.weights.scale << "F, {";
  for (const float bias : learned.weights.bias) out << bias << "F,";
  out << "}};\n\n}  // namespace afterword::core\n";
  if (!out.flush()) fail("cannot write " + path);
}

Act read(const Example& example, const core::Weights& weights) {
  const core::ActShares shares = core::shares_of(example.features, weights);
  Act best = Act::offer;
  for (std::size_t act = 0; act < acts; ++act)
    if (shares[static_cast<Act>(act)] > shares[best]) best = static_cast<Act>(act);
  return best;
}

void measure(const std::vector<std::string>& paths) {
  std::vector<std::vector<Example>> corpora;
  corpora.reserve(paths.size());
  for (const std::string& path : paths) corpora.push_back(read_corpus(path));
  for (std::size_t left_out = 0; left_out < corpora.size(); ++left_out) {
    std::vector<Example> others;
    for (std::size_t i = 0; i < corpora.size(); ++i)
      if (i != left_out) others.insert(others.end(), corpora[i].begin(), corpora[i].end());
    const Learned learned = Learner(others).learn();
    const auto right = std::count_if(corpora[left_out].begin(), corpora[left_out].end(), [&](const Example& example) {
      return read(example, learned.weights) == example.act;
    });
    std::cout << paths[left_out] << ": " << right << " of " << corpora[left_out].size() << " sentences, learned from "
              << others.size() << " others with " << learned.features.size() << " features\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) fail("usage: learn_acts OUT.cc CORPUS... | learn_acts --measure CORPUS...");
  const std::vector<std::string> paths(arguments.begin() + 1, arguments.end());
  if (arguments.front() == "--measure") {
    measure(paths);
    return 0;
  }
  std::vector<Example> examples;
  for (const std::string& path : paths) {
    std::vector<Example> more = read_corpus(path);
    examples.insert(examples.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  write_source(Learner(examples).learn(), arguments.front());
  return 0;
}
