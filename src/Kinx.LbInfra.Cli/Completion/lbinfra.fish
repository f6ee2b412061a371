# Completion of lbinfra for fish. For this shell:  lbinfra completion fish | source
function __lbinfra_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l line (string join ' ' -- $words[2..-1])
    $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c lbinfra -f -a '(__lbinfra_complete)'
