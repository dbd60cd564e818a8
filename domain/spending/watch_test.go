package spending

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/monitoring"
)

// onTheWay is a form of June: half of everything is done.
func onTheWay() form.Monitoring {
	row := func(value string) form.ProgressLine { return form.ProgressLine{Value: say(value), Outlook: say("YES")} }
	return form.Monitoring{
		Adjusted: say("100"), Executed: say("60"), Forecast: say("100"),
		Results: []form.ProgressLine{row("8"), row("20"), row("正在改善"), row("45")},
	}
}

// The plan's quantitative rows are 20, 40 and 10 points: (20 + 20 + 5) / 70 = 64.29 %.

func TestTheLightFollowsTheAlarms(t *testing.T) {
	tests := map[string]struct {
		month  int
		change func(*form.Monitoring)
		light  monitoring.Light
		alarms []string
	}{
		"on the way":                    {6, func(*form.Monitoring) {}, monitoring.LightGREEN, nil},
		"little spent by June":          {6, func(f *form.Monitoring) { f.Executed = say("39.99") }, monitoring.LightRED, []string{AlarmExecution, AlarmGap}},
		"just enough spent by June":     {6, func(f *form.Monitoring) { f.Executed, f.Results[1].Value = say("40"), say("0") }, monitoring.LightGREEN, nil},
		"enough for April, not for May": {5, func(f *form.Monitoring) { f.Executed = say("24.9") }, monitoring.LightRED, []string{AlarmExecution, AlarmGap}},
		"before the first period":       {3, func(f *form.Monitoring) { f.Executed = say("60") }, monitoring.LightGREEN, nil},
		"targets behind the money":      {6, func(f *form.Monitoring) { f.Executed = say("74.30") }, monitoring.LightYELLOW, []string{AlarmGap}},
		"a gap of ten is none":          {6, func(f *form.Monitoring) { f.Executed = say("74.285714") }, monitoring.LightGREEN, nil},
		"one target out of reach": {6, func(f *form.Monitoring) {
			f.Results[3] = form.ProgressLine{Value: say("45"), Outlook: say("NO"), ReasonCode: say("STAFF"), Reason: say("调查未做")}
		}, monitoring.LightRED, []string{AlarmUnreachable}},
		"one target reached in part": {6, func(f *form.Monitoring) {
			f.Results[3] = form.ProgressLine{Value: say("45"), Outlook: say("PARTLY"), ReasonCode: say("STAFF"), Reason: say("调查未做")}
		}, monitoring.LightGREEN, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := onTheWay()
			tt.change(&f)
			v := Watch(f, tt.month, thePlan())
			var alarms []string
			for _, a := range v.Alarms {
				alarms = append(alarms, a.Code)
			}
			if v.Light != tt.light || cmp.Diff(tt.alarms, alarms) != "" || len(v.Faults) > 0 {
				t.Errorf("%s %v, faults %v; want %s %v", v.Light, v.Alarms, v.Faults, tt.light, tt.alarms)
			}
		})
	}
}

// What an alarm says never reads as if there were none.
func TestAnAlarmShowsWhatItGoesBy(t *testing.T) {
	tests := map[string]struct {
		executed string
		want     string
	}{
		"just too little spent":  {"39.999", "执行率 39.999%，本期应不低于 40%"},
		"just too far ahead":     {"74.2858", "目标进度 64.2857%，执行率 74.2858%，相差超过 10 个百分点"},
		"further ahead than ten": {"74.30", "目标进度 64.29%，执行率 74.30%，相差超过 10 个百分点"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := onTheWay()
			f.Executed = say(tt.executed)
			if v := Watch(f, 6, thePlan()); len(v.Alarms) == 0 || v.Alarms[0].Why != tt.want {
				t.Errorf("%v; want %s", v.Alarms, tt.want)
			}
		})
	}
}

func TestAMonitoringFormNamesItsFaults(t *testing.T) {
	tests := map[string]struct {
		change func(*form.Monitoring)
		want   []string
	}{
		"spent more than there is": {func(f *form.Monitoring) { f.Executed = say("100.5") }, []string{"E_EXEC_GT_BUDGET executed"}},
		"nothing to spend":         {func(f *form.Monitoring) { f.Adjusted, f.Executed = say("0"), say("0") }, []string{"E_ZERO_BUDGET adjusted"}},
		"no forecast":              {func(f *form.Monitoring) { f.Forecast = nil }, []string{"E_REQUIRED forecast"}},
		"no outlook":               {func(f *form.Monitoring) { f.Results[0].Outlook = nil }, []string{"E_REQUIRED results[0].outlook"}},
		"an unknown outlook":       {func(f *form.Monitoring) { f.Results[0].Outlook = say("MAYBE") }, []string{"E_NOT_FOUND results[0].outlook"}},
		"missed without a word": {func(f *form.Monitoring) { f.Results[0].Outlook = say("NO") },
			[]string{"E_REQUIRED results[0].reasonCode", "E_REQUIRED results[0].reason"}},
		"a value in words": {func(f *form.Monitoring) { f.Results[1].Value = say("一半") }, []string{"E_NUMBER results[1].value"}},
		"a row not filled": {func(f *form.Monitoring) { f.Results = f.Results[:3] }, []string{"E_REQUIRED results[3].value", "E_REQUIRED results[3].outlook"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := onTheWay()
			tt.change(&f)
			var got []string
			for _, x := range Watch(f, 6, thePlan()).Faults {
				got = append(got, x.Code+" "+x.Path)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
