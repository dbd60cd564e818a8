package scoring

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Tier is the 评判等级 of a qualitative indicator.
type Tier string

// The tiers, best first.
const (
	Met    Tier = "MET"
	Partly Tier = "PARTLY"
	NotMet Tier = "NOT_MET"
)

var tiers = []Tier{Met, Partly, NotMet}

// MarshalGQL writes the code.
func (t Tier) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(t))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (t *Tier) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if !slices.Contains(tiers, Tier(s)) {
		return fmt.Errorf("%v is none of %v", v, tiers)
	}
	*t = Tier(s)
	return nil
}
