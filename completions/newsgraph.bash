# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
# Completion for bash: verbs, their options, the values of options that have a few, names of files.
_newsgraph() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb="" word
  local verbs="build entity query why path top stats verify export extract analyze"
  local general="-h --help --help-all -v --verbose --version --config"
  local table="-g --graph --json --jsonl --csv" options=""
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $verbs " in *" $word "*) verb=$word; break ;; esac
  done
  case $previous in
    -o | --output)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return ;;
    -g | --graph | --model)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return ;;
    --config | --relations | --overrides | --same-as)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return ;;
    --to) options="csv cypher cytoscape dot gexf graphml jsonld neo4j-csv ntriples" ;;
    --by) options="degree mentions pagerank" ;;
    --evidence) options="none first all" ;;
    --language) options="en any" ;;
    --format) options="jsonl text html" ;;
    --style) options="graph carb carb11 benchie wire57" ;;
    --modality) options="actual claimed planned possible demanded conditional" ;;
    --polarity) options="affirmed negated" ;;
    --threads | --published | --since | --until | --limit | --min-support | --min-confidence | --max-hops | --max-types | \
      --max-article-size | --base-iri | --source) return ;;
    --type)
      [ "$verb" = top ] && options="Person Organization Place Group Event Product Work Concept"
      [ -n "$options" ] || return ;;
    *)
      case $verb in
        "") options="$verbs $general" ;;
        build)
          options="-o --output --full --dry-run --threads --model --relations --overrides --same-as --published --language
                   --format --max-article-size --base-iri --max-types --evidence --json $general" ;;
        query)
          options="--since --until --type --modality --polarity --source --min-support --limit $table $general" ;;
        entity) options="--limit $table $general" ;;
        why | stats) options="$table $general" ;;
        path) options="--max-hops $table $general" ;;
        top) options="--by --type --limit $table $general" ;;
        verify) options="-g --graph $general" ;;
        export) options="--to -o --output --base-iri --max-types --evidence --strict -g --graph $general" ;;
        extract)
          options="--style --sentences --pretokenized --tsv --strict --min-confidence --threads --model --relations $general" ;;
        analyze) options="--jsonl --pretokenized --conllu --coref --threads --model $general" ;;
      esac
      if [ "$verb" = build ] && [ "${current#-}" = "$current" ]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
      fi ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
}
complete -F _newsgraph newsgraph
