#compdef shardplan
# Completions of shardplan for zsh.
# Load them with 'source' after compinit, or from a folder in $fpath.
_shardplan() {
  local tool=${(Q)words[1]}
  local -a answer kind candidates
  answer=("${(@f)$(${tool/#\~/$HOME} __complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  kind=(${=answer[1]}) candidates=("${(@)answer[4,-1]}")
  compset -p $#answer[2]
  case $kind[1] in
    (open) _describe -t words word candidates -S '' ;;
    (*) if (( $#candidates )); then _describe -t words word candidates; fi ;;
  esac
  case $kind[1] in
    (files) if (( $#kind > 1 )); then _files -g "*.(${(j:|:)kind[2,-1]})(-.)"; else _files; fi ;;
    (folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _shardplan ]]; then
  _shardplan "$@"
else
  compdef _shardplan shardplan
fi
