# Completions of shardplan for bash 3.2 and later.
# Load them with 'source', or let bash-completion do it.
_shardplan() {
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}") kind='' before='' typed='' cut='' line ending
  # Nothing after the cursor counts. Bash divides words at = and : and replaces the last part only.
  if [[ ${words[COMP_CWORD - 1]} == *[!=:]* ]]; then words[COMP_CWORD - 1]=$2; fi
  COMPREPLY=()
  {
    IFS= read -r kind && IFS= read -r before && IFS= read -r typed || return 0
    cut=$before$typed cut=${cut%"$2"}
    while IFS= read -r line; do line=$before$line COMPREPLY+=("${line#"$cut"}"); done
  } < <("${1/#\~/$HOME}" __complete bash -- "${words[@]}" 2>/dev/null)
  case $kind in
    open) compopt -o nospace 2>/dev/null ;;
    files* | folders)
      while IFS= read -r line; do
        line=$before$line
        if [[ $line != "$before" ]]; then COMPREPLY+=("${line#"$cut"}"); fi
      done < <(
        if [[ $kind == files ]]; then compgen -f -- "$typed"; else compgen -d -- "$typed"; fi
        IFS=' '
        for ending in ${kind#f*s}; do compgen -f -X "!*.$ending" -- "$typed"; done
      )
      compopt -o filenames 2>/dev/null ;;
  esac
  return 0
}
if type compopt >/dev/null 2>&1; then
  complete -F _shardplan shardplan
else
  complete -o filenames -F _shardplan shardplan
fi
