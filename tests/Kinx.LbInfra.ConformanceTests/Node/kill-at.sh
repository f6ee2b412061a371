# kill-at.sh APPLY ARGUMENTS: runs the apply program under bash, records every place (FILE:LINE) that it reaches in $LBINFRA_PLACES, and
# kills the whole process group before it runs $LBINFRA_KILL_PLACE for the $LBINFRA_KILL_VISIT-th time.
apply=$1
shift
set -T
# Read once: LINENO keeps counting inside the trap.
trap 'at=${BASH_SOURCE[0]##*/}:$LINENO
    echo "$at" >>"$LBINFRA_PLACES"
    [ "$at" != "${LBINFRA_KILL_PLACE:-}" ] || [ "$(grep -cxF "$at" "$LBINFRA_PLACES")" -lt "$LBINFRA_KILL_VISIT" ] || kill -KILL 0' DEBUG
. "$apply" "$@"
