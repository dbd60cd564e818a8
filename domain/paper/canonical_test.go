package paper_test

import (
	"strings"
	"testing"

	"hengxiao/domain/paper"
	"hengxiao/ent/exact"
)

func TestCanonical(t *testing.T) {
	tests := map[string]struct {
		document any
		want     string
	}{
		"keys are sorted, at any depth": {struct {
			B int                 `json:"b"`
			A struct{ Z, Y bool } `json:"a"`
		}{B: 1}, `{"a":{"Y":false,"Z":false},"b":1}`},
		"Chinese and markup stay as they are": {[]string{"绩效<&>\u2028"}, `["绩效<&>` + "\u2028" + `"]`},
		"only the escapes JSON demands":       {"\x01\"\\\n/", `"\u0001\"\\\n/"`},
		"nothing is null":                     {(*int)(nil), `null`},
		"an amount is a text":                 {exact.MustMoney("89.974"), `"89.974"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := string(paper.Canonical(tt.document)); got != tt.want {
				t.Errorf("Canonical() = %s; want %s", got, tt.want)
			}
		})
	}
}

func TestFloatIsNoFigure(t *testing.T) {
	defer func() {
		if r := recover(); r == nil || !strings.Contains(r.(string), "float") {
			t.Errorf("recovered %v; want a panic about a float", r)
		}
	}()
	paper.Canonical(0.5)
}
