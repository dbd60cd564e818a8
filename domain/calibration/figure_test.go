package calibration

import (
	"math/big"
	"testing"
)

func rat(s string) *big.Rat {
	r, _ := new(big.Rat).SetString(s)
	return r
}

// A figure never reads as if it had another meaning than it has.
func TestAFigureShowsWhatItsReadingGoesBy(t *testing.T) {
	agreements := map[string]struct {
		value   string
		reading Reading
	}{
		"0.9":     {"0.900", Reliable},
		"0.8":     {"0.800", Reliable},
		"0.79996": {"0.79996", Tentative},
		"0.667":   {"0.667", Tentative},
		"0.66698": {"0.66698", Weak},
		"-0.5":    {"-0.500", Weak},
	}
	for of, want := range agreements {
		if f := agreement(rat(of)); string(*f.Value) != want.value || f.Reading != want.reading {
			t.Errorf("an agreement of %s is %s, %s", of, *f.Value, f.Reading)
		}
	}
	leniencies := map[string]struct {
		points, variance string
		value, err       string
		reading          Reading
	}{
		"well beyond":  {"3", "1", "3.00", "1.00", Lenient},
		"a hair over":  {"-3.001", "2.25", "-3.001", "1.500", Strict},
		"a hair under": {"2.996", "2.25", "3.00", "1.50", Usual},
		"just at it":   {"3", "2.25", "3.00", "1.50", Usual},
		"belied":       {"3.004", "2.2555", "3.0040", "1.5018", Lenient},
	}
	for name, tt := range leniencies {
		l := Leniency{Peers: 2, Points: rat(tt.points), Variance: rat(tt.variance)}
		if f := l.figure(); string(*f.Value) != tt.value || string(*f.Error) != tt.err || f.Reading != tt.reading {
			t.Errorf("%s: %s ± %s, %s", name, *f.Value, *f.Error, f.Reading)
		}
	}
}
