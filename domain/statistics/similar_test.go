package statistics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/statistics"
)

func TestLikeness(t *testing.T) {
	tests := map[string]struct {
		one, other string
		want       int
	}{
		"the same":                       {"城区道路养护", "城区道路养护", 100},
		"but for signs and width":        {"城区道路（养护）2027", "城区道路养护２０２７", 100},
		"one word more":                  {"城区道路养护", "城区道路养护项目", 83},
		"the other way round it is less": {"道路养护", "养护道路", 66},
		"nothing in common":              {"校舍修缮", "河道清淤", 0},
		"one character":                  {"路", "路", 100},
		"no names":                       {"", "", 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := statistics.Likeness(tt.one, tt.other); got != tt.want {
				t.Errorf("%d, want %d", got, tt.want)
			}
			if there, back := statistics.Likeness(tt.one, tt.other), statistics.Likeness(tt.other, tt.one); there != back {
				t.Errorf("%d there, %d back", there, back)
			}
		})
	}
}

func TestOnlyLikeNamesOfOneClassArePaired(t *testing.T) {
	got := statistics.Similar([]statistics.Named{
		{Name: "城区道路养护", Class: "21201"}, {Name: "河道清淤", Class: "21303"}, {Name: "城区道路养护项目", Class: "21201"},
		{Name: "城区道路养护", Class: "20502"}, {Name: "城区道路养护", Class: "21201"}, {Name: "", Class: "21201"},
	})
	want := []statistics.Alike{{One: 0, Other: 4, Likeness: 100}, {One: 0, Other: 2, Likeness: 83}, {One: 2, Other: 4, Likeness: 83}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTheLikestPairsStayOfVeryMany(t *testing.T) {
	var many []statistics.Named
	for range 150 {
		many = append(many, statistics.Named{Name: "校舍修缮工程一期", Class: "20502"})
	}
	many = append(many, statistics.Named{Name: "校舍修缮工程", Class: "20502"})
	got := statistics.Similar(many)
	if len(got) != 200 || got[199].Likeness != 100 {
		t.Errorf("%d pairs, the last %+v", len(got), got[len(got)-1])
	}
}
