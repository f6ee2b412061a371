#compdef lbinfra
# Completion of lbinfra for zsh. For this shell:  eval "$(lbinfra completion zsh)"
_lbinfra() {
  local line="${(j: :)words[2,CURRENT]}"
  local -a items
  items=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  compadd -- "${items[@]}"
}
compdef _lbinfra lbinfra ./lbinfra
