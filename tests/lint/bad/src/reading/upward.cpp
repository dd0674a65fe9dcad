// A source with every slip that tests/lint must find. Never compiled.
#include "newsgraph/graph/store.hpp"
#include <boost/graph/adjacency_list.hpp>

#include <iostream>

void  shout( ) { std::cout << "not in a library" ; }
