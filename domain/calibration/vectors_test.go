package calibration_test

import (
	"math/big"
	"strings"
	"testing"

	"hengxiao/domain/calibration"
	"hengxiao/ent/exact"
)

// table reads rows of numbers; * is a missing one, left out.
func table(text string) [][]*big.Rat {
	var rows [][]*big.Rat
	for line := range strings.Lines(strings.TrimSpace(text)) {
		var row []*big.Rat
		for _, word := range strings.Fields(line) {
			if word != "*" {
				row = append(row, exact.Decimal(word).Rat())
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// units turns the observers' lines into the columns that alpha reads.
func units(text string) [][]*big.Rat {
	var columns [][]*big.Rat
	for line := range strings.Lines(strings.TrimSpace(text)) {
		for i, word := range strings.Fields(line) {
			if i == len(columns) {
				columns = append(columns, nil)
			}
			if word != "*" {
				columns[i] = append(columns[i], exact.Decimal(word).Rat())
			}
		}
	}
	return columns
}

func rounded(r *big.Rat, decimals int) string {
	if r == nil {
		return "none"
	}
	return string(exact.Fixed(r, decimals))
}

// fourObservers is part E of Krippendorff (2011): four observers, twelve units,
// values missing; unit 12 cannot be paired.
const fourObservers = `
	1 2 3 3 2 1 4 1 2 * * *
	1 2 3 3 2 2 4 1 2 5 * 3
	* 3 3 3 2 3 4 2 2 5 1 *
	1 2 3 3 2 4 4 1 2 5 1 *`

func TestAlphaGivesKrippendorffsWorkedExamples(t *testing.T) {
	tests := map[string]struct {
		data   string
		metric calibration.Metric
		want   string
	}{
		"part E, nominal":  {fourObservers, calibration.Nominal, "0.743"},
		"part E, ordinal":  {fourObservers, calibration.Ordinal, "0.815"},
		"part E, interval": {fourObservers, calibration.Interval, "0.849"},
		"part A, binary, two observers": {`
			0 1 0 0 0 0 0 0 1 0
			1 1 1 0 0 1 0 0 0 0`, calibration.Nominal, "0.095"},
		"part B, nominal, two observers": {`
			1 1 2 2 4 3 3 3 5 4 4 1
			2 1 2 2 2 3 3 3 5 4 4 4`, calibration.Nominal, "0.692"},
		"all agree":                        {"1 2 3\n1 2 3", calibration.Interval, "1.000"},
		"all values alike":                 {"2 2 2\n2 2 2", calibration.Interval, "none"},
		"nothing to pair":                  {"1 * 2\n* 1 *", calibration.Interval, "none"},
		"agreement worse than by chance":   {"1 2\n2 1", calibration.Interval, "-0.500"},
		"an ordinal scale knows no spaces": {"1 2 900\n1 2 900", calibration.Ordinal, "1.000"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := rounded(calibration.Alpha(units(tt.data), tt.metric), 3); got != tt.want {
				t.Errorf("α = %s; want %s", got, tt.want)
			}
		})
	}
}

// sixTargets is table 2 of Shrout & Fleiss (1979): six targets by four judges.
const sixTargets = `
	9 2 5 8
	6 1 3 2
	8 4 6 8
	7 1 2 6
	10 5 6 9
	6 2 4 7`

func TestIntraclassGivesShroutAndFleissTable4(t *testing.T) {
	got := calibration.Intraclass(table(sixTargets))
	for name, pair := range map[string]struct {
		got  *big.Rat
		want string
	}{
		"ICC(1,1)": {got.One1, "0.17"}, "ICC(2,1)": {got.Two1, "0.29"}, "ICC(3,1)": {got.Three1, "0.71"},
		"ICC(1,4)": {got.OneK, "0.44"}, "ICC(2,4)": {got.TwoK, "0.62"}, "ICC(3,4)": {got.ThreeK, "0.91"},
		"ICC(1,1) of groups": {calibration.OneWay(table(sixTargets)), "0.17"},
	} {
		if rounded(pair.got, 2) != pair.want {
			t.Errorf("%s = %s; want %s", name, rounded(pair.got, 2), pair.want)
		}
	}
}

func TestIntraclassIsNoneWhereNothingDiffers(t *testing.T) {
	for name, data := range map[string]string{"one project": "1 2 3", "one expert": "1\n2", "nothing": "5 5\n5 5"} {
		got := calibration.Intraclass(table(data))
		if got != nil && (got.One1 != nil || got.Two1 != nil || got.ThreeK != nil) {
			t.Errorf("%s: %+v", name, got)
		}
		if one := calibration.OneWay(table(data)); one != nil {
			t.Errorf("%s: ICC(1) %s", name, one)
		}
	}
}

func TestOneWayTakesPanelsOfAnySize(t *testing.T) {
	// By hand, without the single sheet: BMS 433.2, WMS 10/3, k₀ = 5 − 13/5 = 2.4.
	want := new(big.Rat).Quo(
		new(big.Rat).Sub(big.NewRat(4332, 10), big.NewRat(10, 3)),
		new(big.Rat).Add(big.NewRat(4332, 10), big.NewRat(14, 3)))
	if got := calibration.OneWay(table("80 82\n60 62 64\n90")); got.Cmp(want) != 0 {
		t.Errorf("ICC(1) = %s; want %s", got, want)
	}
}

// birds is example 20.5 of Zar (Biostatistical Analysis, 5th ed., p. 450): wing,
// tail and bill lengths of twelve birds, with ties.
const birds = `
	10.4 10.8 11.1 10.2 10.3 10.2 10.7 10.5 10.8 11.2 10.6 11.4
	7.4 7.6 7.9 7.2 7.4 7.1 7.4 7.2 7.8 7.7 7.8 8.3
	17 17 20 14.5 15.5 13 19.5 16 21 20 18 22`

func TestConcordanceGivesTheTextbooksW(t *testing.T) {
	tests := map[string]struct{ data, want string }{
		"Zar's birds, corrected for ties": {birds, "0.924"},
		"three judges alike":              {"1 2 3 4\n10 20 30 40\n5 6 7 8", "1.000"},
		"alike, with ties":                {"1 2 2 4\n10 20 20 40", "1.000"},
		"two judges against each other":   {"1 2 3\n3 2 1", "0.000"},
		"nobody tells any apart":          {"5 5 5\n7 7 7", "none"},
		"one judge":                       {"1 2 3", "none"},
		"one project":                     {"1\n2\n3", "none"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := rounded(calibration.Concordance(table(tt.data)), 3); got != tt.want {
				t.Errorf("W = %s; want %s", got, tt.want)
			}
		})
	}
}

func TestSpearmanGivesPublishedValues(t *testing.T) {
	tests := map[string]struct {
		x, y string
		want exact.Decimal
	}{
		"ten people without ties: −29/165": {"106 100 86 101 99 103 97 113 112 110", "7 27 2 50 28 29 20 12 6 17", "-0.1758"},
		"the same order":                   {"1 2 3 4", "10 20 25 90", "1.0000"},
		"the other way round":              {"1 2 3 4", "4 3 2 1", "-1.0000"},
		"ties share their ranks":           {"1 2 2 4", "1 2 3 4", "0.9487"}, // √0.9
		"all one value":                    {"1 2 3", "7 7 7", ""},
		"a single pair":                    {"1", "2", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := calibration.Spearman(table(tt.x)[0], table(tt.y)[0])
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("ρ = %s, %v; want %s", got, ok, tt.want)
			}
		})
	}
}

func TestModifiedZ(t *testing.T) {
	tests := map[string]struct{ data, want string }{
		// Median 2, deviations 1 1 0 0 2 4 7, MAD 1.
		"by the median deviation":                      {"1 1 2 2 4 6 9", "-0.67 -0.67 0.00 0.00 1.35 2.70 4.72"},
		"by the mean deviation where most are alike":   {"10 10 10 10 10 10 10 100", "0.00 0.00 0.00 0.00 0.00 0.00 0.00 6.38"},
		"nothing lies off where all are alike":         {"7 7 7", "0.00 0.00 0.00"},
		"one value is its own middle":                  {"7", "0.00"},
		"an even number has its middle between values": {"1 2 4 5", "-0.90 -0.45 0.45 0.90"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, z := range calibration.ModifiedZ(table(tt.data)[0]) {
				got = append(got, rounded(z, 2))
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("M = %v; want %s", got, tt.want)
			}
		})
	}
	if calibration.Outlying(big.NewRat(35, 10)) || !calibration.Outlying(big.NewRat(-36, 10)) {
		t.Error("an outlier lies more than 3.5 off, on either side")
	}
	if len(calibration.ModifiedZ(nil)) != 0 {
		t.Error("of nothing nothing lies off")
	}
}
