# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# cmake --install and cpack -G DEB: the program with its model and tables (src/pipeline/locate.cpp looks for them in
# ../share/newsgraph beside it), man page, completions, documentation and licences.
install(TARGETS newsgraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/models/en" DESTINATION ${CMAKE_INSTALL_DATADIR}/newsgraph/models
        FILES_MATCHING PATTERN "*.json" PATTERN "*.safetensors" PATTERN "*.md")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/schemas" DESTINATION ${CMAKE_INSTALL_DATADIR}/newsgraph
        FILES_MATCHING PATTERN "*.json" PATTERN "*.jsonld" PATTERN "*.ttl")
install(FILES "${PROJECT_SOURCE_DIR}/docs/man/newsgraph.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${PROJECT_SOURCE_DIR}/completions/newsgraph.bash" RENAME newsgraph
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES "${PROJECT_SOURCE_DIR}/completions/_newsgraph" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION ${CMAKE_INSTALL_DOCDIR}
        FILES_MATCHING PATTERN "*.md" PATTERN "*.svg" PATTERN "man" EXCLUDE)
install(FILES README.md CHANGELOG.md LICENSE LICENSE-WEIGHTS DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES cmake/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME newsgraph)
set(CPACK_PACKAGE_VENDOR "newsgraph contributors")
set(CPACK_PACKAGE_CONTACT "newsgraph contributors <newsgraph@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Reads news articles and builds one graph of who did what to whom, when, where and who says so, with the sentence that proves each edge. Writes GraphML, JSON-LD and other formats, answers queries on the command line, works offline.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
