package filing

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
)

func TestAFormStandsAsItWasAdjusted(t *testing.T) {
	say := func(s string) *string { return &s }
	line := func(name, target, weight string) form.Indicator {
		return form.Indicator{NameZh: say(name), TargetValue: say(target), Weight: say(weight)}
	}
	row := func(no int, target, weight string, removed bool) *ent.Indicator {
		w := exact.MustPoints(weight)
		return &ent.Indicator{No: no, Target: target, Weight: &w, Removed: removed}
	}
	words := form.Indicator{NameZh: say("通行条件"), TargetText: say("改善"), Weight: say("20")}
	f := form.Declaration{Amount: say("120"), Indicators: []form.Indicator{line("道路", "40", "40"), words, line("桥梁", "2", "30")}}
	steps := []*ent.Adjustment{
		{Money: true, Form: form.Adjustment{Amount: say("90"), FundSources: []form.FundSource{{Source: say("GPB"), Amount: say("90")}}}},
		{Form: form.Adjustment{Amount: say("90"), Added: []form.Indicator{line("路口", "10", "20"), line("路灯", "50", "10")}}},
	}
	rows := []*ent.Indicator{row(1, "36", "40", false), row(2, "明显改善", "20", false), row(3, "2", "30", true),
		row(4, "12", "30", false), row(5, "50", "10", true)}
	got := adjusted(f, steps, rows)
	words.TargetText, words.Weight = say("明显改善"), say("20.00")
	want := form.Declaration{Amount: say("90"), FundSources: []form.FundSource{{Source: say("GPB"), Amount: say("90")}},
		Indicators: []form.Indicator{line("道路", "36", "40.00"), words, line("路口", "12", "30.00")}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if *f.Indicators[0].TargetValue != "40" {
		t.Error("the form itself was changed")
	}
}

func TestAHistoryKeepsItsYearsOverAGap(t *testing.T) {
	for years, want := range map[int][]string{1: {"40", "38", "35"}, 2: {"", "40", "38"}, 4: {"", "", ""}} {
		if diff := cmp.Diff(want, remembered("40", []string{"38", "35", "30"}, years)); diff != "" {
			t.Errorf("after %d years (-want +got):\n%s", years, diff)
		}
	}
	if diff := cmp.Diff([]string{"40"}, remembered("40", nil, 1)); diff != "" {
		t.Error(diff)
	}
}

func TestTheRunningYearsMoneyIsWhatWasSaidLast(t *testing.T) {
	amount := func(s string) *exact.Money { m := exact.MustMoney(s); return &m }
	june := &ent.Monitoring{Year: 2026, ThroughMonth: 6, Executed: amount("50")}
	figure := func(asOf string, executed string) *ent.ExecutionFigure {
		return &ent.ExecutionFigure{AsOf: clock.Date(asOf), Executed: *amount(executed)}
	}
	tests := map[string]struct {
		m      *ent.Monitoring
		figure *ent.ExecutionFigure
		want   *exact.Money
	}{
		"nothing":         {nil, nil, nil},
		"a period alone":  {june, nil, amount("50")},
		"an import alone": {nil, figure("2026-03-31", "20"), amount("20")},
		"an older import": {june, figure("2026-05-31", "40"), amount("50")},
		"one of the day":  {june, figure("2026-06-30", "52"), amount("52")},
		"a newer import":  {june, figure("2026-08-31", "70"), amount("70")},
	}
	for name, tt := range tests {
		if diff := cmp.Diff(tt.want, newest(tt.m, tt.figure)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
