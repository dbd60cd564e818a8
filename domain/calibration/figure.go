package calibration

import (
	"fmt"
	"io"
	"math/big"
	"slices"
	"strconv"

	"hengxiao/ent/exact"
)

// Reading says what a figure means, or why there is none.
type Reading string

// The readings.
const (
	Plain Reading = "PLAIN" // a figure to look at, without a verdict

	Lenient Reading = "LENIENT" // 偏宽: more than twice the standard error above the group
	Strict  Reading = "STRICT"  // 偏严
	Usual   Reading = "USUAL"   // within what chance explains

	Reliable  Reading = "RELIABLE"  // 可靠
	Tentative Reading = "TENTATIVE" // 仅供参考
	Weak      Reading = "WEAK"      // 一致性不足

	Few   Reading = "FEW"   // withheld: fewer than three would give single scores away
	Alike Reading = "ALIKE" // undefined: all values are one
	Alone Reading = "ALONE" // no shared project leads to anybody else
)

var readings = []Reading{Plain, Lenient, Strict, Usual, Reliable, Tentative, Weak, Few, Alike, Alone}

// MarshalGQL writes the code.
func (r Reading) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(r))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (r *Reading) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if !slices.Contains(readings, Reading(s)) {
		return fmt.Errorf("%v is none of %v", v, readings)
	}
	*r = Reading(s)
	return nil
}

// Figure is a statistic with what it means; Error is its standard error.
type Figure struct {
	Value   *exact.Decimal
	Error   *exact.Decimal
	Reading Reading
}

// least is the smallest group that has figures: of fewer, a figure and what changes
// in it give away what a single person said.
const least = 3

func without(r Reading) *Figure { return &Figure{Reading: r} }

// plain is a figure without a verdict, rounded once; undefined where r is nil.
func plain(r *big.Rat, decimals int) *Figure {
	if r == nil {
		return without(Alike)
	}
	return &Figure{Value: fixed(r, decimals), Reading: Plain}
}

func fixed(r *big.Rat, decimals int) *exact.Decimal {
	d := exact.Fixed(r, decimals)
	return &d
}

// agreement reads a coefficient of agreement: reliable from 0.800 on, tentative
// from 0.667 (Krippendorff 2004, Content Analysis, p. 241).
func agreement(r *big.Rat) *Figure {
	if r == nil {
		return without(Alike)
	}
	reliable, tentative := big.NewRat(800, 1000), big.NewRat(667, 1000)
	value := exact.Beside(r, 3, reliable, tentative)
	f := &Figure{Value: &value, Reading: Weak}
	switch {
	case r.Cmp(reliable) >= 0:
		f.Reading = Reliable
	case r.Cmp(tentative) >= 0:
		f.Reading = Tentative
	}
	return f
}
