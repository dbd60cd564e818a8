package standard

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// marshal writes an enum value for GraphQL.
func marshal[T ~string](w io.Writer, v T) { _, _ = io.WriteString(w, strconv.Quote(string(v))) }

// unmarshal reads an enum value and refuses one that is not in the list.
func unmarshal[T ~string](to *T, from any, list []T) error {
	s, ok := from.(string)
	if !ok || !slices.Contains(list, T(s)) {
		return fmt.Errorf("%v is not one of %v", from, list)
	}
	*to = T(s)
	return nil
}

// MarshalGQL writes the kind.
func (k Kind) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL refuses an unknown kind.
func (k *Kind) UnmarshalGQL(v any) error { return unmarshal(k, v, Kinds) }
