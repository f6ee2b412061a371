# Completion of lbinfra for bash. For this shell:  eval "$(lbinfra completion bash)"
# The words come from lbinfra itself; they are compared, never evaluated.
_lbinfra() {
  local word=${COMP_WORDS[COMP_CWORD]} line="${COMP_WORDS[*]:1:COMP_CWORD}" item
  COMPREPLY=()
  while IFS= read -r item; do
    if [[ $item == "$word"* ]]; then COMPREPLY+=("$item"); fi
  done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _lbinfra lbinfra ./lbinfra
