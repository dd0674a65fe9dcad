// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Reads a GraphML file with Boost.Graph's own reader and prints one line of JSON: what arrived. Exit 1 if it can't, or
// if the counts differ: boost_check FILE NODES EDGES
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/property_map/dynamic_property_map.hpp>

#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

struct Vertex {
  std::string name, type;
  int mentions = 0;
};
struct Edge {
  std::string statement, polarity;
  double weight = 0;
  int support = 0;
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Edge>;

Graph read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("can't open the file");
  Graph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);  // by attr.name, not by key id
  properties.property("name", boost::get(&Vertex::name, graph));
  properties.property("type", boost::get(&Vertex::type, graph));
  properties.property("mentions", boost::get(&Vertex::mentions, graph));
  properties.property("statement", boost::get(&Edge::statement, graph));
  properties.property("polarity", boost::get(&Edge::polarity, graph));
  properties.property("weight", boost::get(&Edge::weight, graph));
  properties.property("support", boost::get(&Edge::support, graph));
  boost::read_graphml(in, graph, properties);
  return graph;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: boost_check FILE NODES EDGES\n";
    return 1;
  }
  try {
    const Graph graph = read(argv[1]);
    const std::size_t nodes = num_vertices(graph), edges_read = num_edges(graph);
    std::size_t named = 0, traced = 0;
    double weight = 0;
    for (const auto vertex : boost::make_iterator_range(vertices(graph))) named += !graph[vertex].name.empty();
    for (const auto edge : boost::make_iterator_range(edges(graph))) {
      traced += !graph[edge].statement.empty();
      weight += graph[edge].weight;
    }
    std::cout << "{\"reader\":\"Boost.Graph " << BOOST_LIB_VERSION << "\",\"nodes\":" << nodes
              << ",\"edges\":" << edges_read << ",\"named\":" << named << ",\"traced\":" << traced
              << ",\"weight\":" << weight << "}\n";
    if (nodes != std::stoul(argv[2]) || edges_read != std::stoul(argv[3]) || named != nodes || traced != edges_read) {
      std::cerr << "FAILED " << argv[1] << ": expected " << argv[2] << " nodes, each named, and " << argv[3]
                << " edges, each with its statement\n";
      return 1;
    }
  } catch (const std::exception& error) {
    std::cerr << "FAILED " << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}
