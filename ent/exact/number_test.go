package exact_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/ent/exact"
)

func TestGrammar(t *testing.T) {
	forty, fortyOne := strings.Repeat("9", 40), strings.Repeat("9", 41)
	tests := map[string]struct {
		text string
		ok   bool
	}{
		"a whole number":               {"980", true},
		"a fraction":                   {"89.974", true},
		"below zero":                   {"-3.5", true},
		"zero below zero":              {"-0", true},
		"zeros in front":               {"007.10", true},
		"forty characters":             {forty, true},
		"forty-one characters":         {fortyOne, false},
		"nothing":                      {"", false},
		"a sign alone":                 {"-", false},
		"two signs":                    {"--1", false},
		"plus":                         {"+1", false},
		"an exponent":                  {"1e3", false},
		"no digit before the point":    {".5", false},
		"no digit after the point":     {"5.", false},
		"two points":                   {"1.2.3", false},
		"a separator":                  {"1,000", false},
		"an underscore":                {"1_000", false},
		"a blank in front":             {" 1", false},
		"a blank behind":               {"1 ", false},
		"a line's end":                 {"1\n", false},
		"full-width digits":            {"１２", false},
		"a full-width point":           {"1．5", false},
		"Arabic-Indic digits":          {"٣", false},
		"Chinese digits":               {"三", false},
		"no number":                    {"NaN", false},
		"infinity":                     {"Infinity", false},
		"hexadecimal":                  {"0x10", false},
		"a fraction with a slash":      {"1/3", false},
		"a minus that is not ASCII":    {"−1", false},
		"a byte that is no character":  {"\xff", false},
		"a zero byte behind the digit": {"1\x00", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := exact.ParseDecimal(tt.text)
			if (err == nil) != tt.ok {
				t.Errorf("ParseDecimal(%q): %v; want ok %v", tt.text, err, tt.ok)
			}
			if err != nil && !errors.Is(err, exact.ErrNumber) {
				t.Errorf("ParseDecimal(%q): %v; want ErrNumber", tt.text, err)
			}
		})
	}
}

func TestMoneyText(t *testing.T) {
	tests := map[string]struct {
		text, want string
		err        error
	}{
		"whole":                     {"980", "980", nil},
		"trailing zeros are cut":    {"980.00", "980", nil},
		"zeros of tens stay":        {"1200", "1200", nil},
		"fraction":                  {"89.974", "89.974", nil},
		"one 分":                     {"0.000001", "0.000001", nil},
		"below zero":                {"-0.5", "-0.5", nil},
		"zero has no sign":          {"-0.000000", "0", nil},
		"less than 1 分":             {"0.0000001", "", exact.ErrScale},
		"a seventh decimal, even 0": {"1.0000000", "", exact.ErrScale},
		"not a number":              {"1e3", "", exact.ErrNumber},
		"more than rows can hold":   {"9223372036854.775808", "", exact.ErrNumber},
		"as much as rows can hold":  {"9223372036854.775807", "9223372036854.775807", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := exact.ParseMoney(tt.text)
			if !errors.Is(err, tt.err) {
				t.Fatalf("ParseMoney(%q): %v; want %v", tt.text, err, tt.err)
			}
			if err == nil && m.String() != tt.want {
				t.Errorf("ParseMoney(%q) = %s; want %s", tt.text, m, tt.want)
			}
		})
	}
}

func TestPointsText(t *testing.T) {
	tests := map[string]struct {
		text, want string
		ok         bool
	}{
		"always two decimals":        {"10", "10.00", true},
		"one decimal":                {"13.3", "13.30", true},
		"less than one":              {"0.05", "0.05", true},
		"below zero":                 {"-0.05", "-0.05", true},
		"zero has no sign":           {"-0", "0.00", true},
		"a third decimal is refused": {"13.355", "", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p, err := exact.ParsePoints(tt.text)
			if (err == nil) != tt.ok {
				t.Fatalf("ParsePoints(%q): %v; want ok %v", tt.text, err, tt.ok)
			}
			if err == nil && p.String() != tt.want {
				t.Errorf("ParsePoints(%q) = %s; want %s", tt.text, p, tt.want)
			}
		})
	}
}

func TestScalarsTakeStringsAndIntegersOnly(t *testing.T) {
	tests := map[string]struct {
		in   any
		want string
	}{
		"a string":                    {"12.50", "12.50"},
		"a GraphQL integer":           {int64(12), "12.00"},
		"a small integer":             {12, "12.00"},
		"a JSON integer":              {json.Number("12"), "12.00"},
		"a JSON fraction is no input": {json.Number("12.5"), ""},
		"a JSON exponent is no input": {json.Number("1E2"), ""},
		"a float is no input":         {12.5, ""},
		"a whole float is no input":   {12.0, ""},
		"true is no input":            {true, ""},
		"null is no input":            {nil, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var p exact.Points
			err := p.UnmarshalGQL(tt.in)
			if tt.want == "" {
				if !errors.Is(err, exact.ErrNumber) {
					t.Errorf("UnmarshalGQL(%v): %v; want ErrNumber", tt.in, err)
				}
				return
			}
			if err != nil || p.String() != tt.want {
				t.Errorf("UnmarshalGQL(%v) = %s, %v; want %s", tt.in, p, err, tt.want)
			}
		})
	}
}

func TestTextIsIdentity(t *testing.T) {
	t.Run("money", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			m := exact.Money(rapid.Int64Min(-1<<63+1).Draw(t, "分"))
			if back, err := exact.ParseMoney(m.String()); err != nil || back != m {
				t.Fatalf("%d prints as %s, which reads as %d, %v", m, m, back, err)
			}
		})
	})
	t.Run("points", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			p := exact.Points(rapid.Int64Min(-1<<63+1).Draw(t, "hundredths"))
			if back, err := exact.ParsePoints(p.String()); err != nil || back != p {
				t.Fatalf("%d prints as %s, which reads as %d, %v", p, p, back, err)
			}
		})
	})
	t.Run("a decimal keeps its value", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := rapid.StringMatching(`-?[0-9]{1,19}(\.[0-9]{1,19})?`).Draw(t, "text")
			d, err := exact.ParseDecimal(s)
			if err != nil {
				t.Fatal(err)
			}
			if again := exact.Fixed(d.Rat(), d.Decimals()); again.Rat().Cmp(d.Rat()) != 0 {
				t.Fatalf("%s became %s", d, again)
			}
		})
	})
}

func TestWrittenAsText(t *testing.T) {
	tests := map[string]struct {
		write func(*strings.Builder)
		want  string
	}{
		"money in its shortest form":   {func(b *strings.Builder) { exact.MustMoney("980.00").MarshalGQL(b) }, `"980"`},
		"points with two decimals":     {func(b *strings.Builder) { exact.MustPoints("10").MarshalGQL(b) }, `"10.00"`},
		"a decimal with its own zeros": {func(b *strings.Builder) { exact.Decimal("0.1000").MarshalGQL(b) }, `"0.1000"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			if tt.write(&b); b.String() != tt.want {
				t.Errorf("got %s; want %s", b.String(), tt.want)
			}
		})
	}
}

func TestDocumentsKeepNumbersAsText(t *testing.T) {
	type row struct {
		Amount exact.Money   `json:"amount"`
		Score  exact.Points  `json:"score"`
		Rate   exact.Decimal `json:"rate"`
	}
	const body = `{"amount":"89.974","score":"13.35","rate":"0.0588"}`
	var r row
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		t.Fatal(err)
	}
	if again, err := json.Marshal(r); err != nil || string(again) != body {
		t.Errorf("%s became %s, %v", body, again, err)
	}
	for _, wrong := range []string{`{"amount":89.974}`, `{"amount":"1e3"}`, `{"score":"1.234"}`} {
		if err := json.Unmarshal([]byte(wrong), &r); err == nil {
			t.Errorf("%s is no row", wrong)
		}
	}
}
