// A public header that shows a library.
#pragma once
#include <rapidjson/document.h>
