package panel_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/panel"
	"hengxiao/ent/clock"
)

// away is an absence from a day to a day.
func away(first, last clock.Date) panel.Absence { return panel.Absence{First: first, Last: last} }

func TestWhoIsAwayTooLongIsBarred(t *testing.T) {
	days := func(from, to clock.Date) panel.Period { return panel.Period{From: from, To: to, FreeDays: 3} }
	september := days("2027-09-15", "2027-09-25") // eleven days
	tests := map[string]struct {
		period   panel.Period
		absences []panel.Absence
		free     int
		barred   string
	}{
		"never away":                            {september, nil, 11, ""},
		"away before and after":                 {september, []panel.Absence{away("2027-09-01", "2027-09-14"), away("2027-09-26", "2027-10-07")}, 11, ""},
		"away on the first day and the last":    {september, []panel.Absence{away("2027-09-15", "2027-09-15"), away("2027-09-25", "2027-09-25")}, 9, ""},
		"just free enough":                      {september, []panel.Absence{away("2027-09-18", "2027-10-07")}, 3, ""},
		"one day short":                         {september, []panel.Absence{away("2027-09-01", "2027-09-23")}, 2, "只有 2 天可参加，不足 3 天"},
		"across both ends":                      {september, []panel.Absence{away("2027-09-01", "2027-10-07")}, 0, "只有 0 天可参加，不足 3 天"},
		"absences that adjoin":                  {september, []panel.Absence{away("2027-09-20", "2027-09-24"), away("2027-09-15", "2027-09-19")}, 1, "只有 1 天可参加，不足 3 天"},
		"absences over one another":             {september, []panel.Absence{away("2027-09-15", "2027-09-24"), away("2027-09-16", "2027-09-17")}, 1, "只有 1 天可参加，不足 3 天"},
		"free days in between":                  {september, []panel.Absence{away("2027-09-15", "2027-09-18"), away("2027-09-22", "2027-09-25")}, 3, ""},
		"a period of one day, free":             {days("2027-09-15", "2027-09-15"), nil, 1, ""},
		"a period of one day, away":             {days("2027-09-15", "2027-09-15"), []panel.Absence{away("2027-09-15", "2027-09-15")}, 0, "只有 0 天可参加，不足 1 天"},
		"a leap day is a day":                   {days("2028-02-28", "2028-03-01"), []panel.Absence{away("2028-02-29", "2028-02-29")}, 2, "只有 2 天可参加，不足 3 天"},
		"where there is none, there is none":    {days("2027-02-28", "2027-03-01"), nil, 2, ""},
		"over the turn of the year":             {days("2027-12-30", "2028-01-02"), []panel.Absence{away("2027-12-31", "2028-01-01")}, 2, "只有 2 天可参加，不足 3 天"},
		"a period that ends before it begins":   {days("2027-09-15", "2027-09-14"), []panel.Absence{away("2027-09-01", "2027-10-07")}, 0, ""},
		"a bureau that asks for all days":       {panel.Period{From: "2027-09-15", To: "2027-09-18", FreeDays: 30}, nil, 4, ""},
		"and somebody who is away for one only": {panel.Period{From: "2027-09-15", To: "2027-09-18", FreeDays: 30}, []panel.Absence{away("2027-09-18", "2027-09-18")}, 3, "只有 3 天可参加，不足 4 天"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := tt.period.Free(tt.absences); got != tt.free {
				t.Errorf("%d days are free; want %d", got, tt.free)
			}
			e, s := entrant("A"), subject
			e.Absences, s.Period = tt.absences, &tt.period
			bars := panel.Bars(e, s, need(3))
			if tt.barred == "" {
				if len(bars) > 0 {
					t.Errorf("barred by %v", bars)
				}
				return
			}
			want := panel.Bar{Reason: panel.Busy, Text: fmt.Sprintf("评审期间 %s 至 %s %s", tt.period.From, tt.period.To, tt.barred), Source: "专家库"}
			if len(bars) != 1 || bars[0] != want {
				t.Errorf("got %v; want %v", bars, want)
			}
		})
	}
}

// What is reckoned by ends is what is counted day by day.
func TestFreeDaysAreThoseWithoutAnAbsence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span := func(name string) (clock.Date, clock.Date) {
			first := clock.Date("2028-01-15").AddDays(rapid.IntRange(0, 60).Draw(t, name))
			return first, first.AddDays(rapid.IntRange(0, 20).Draw(t, name+" lasts"))
		}
		var p panel.Period
		p.From, p.To = span("period")
		var absences []panel.Absence
		for range rapid.IntRange(0, 5).Draw(t, "absences") {
			first, last := span("absence")
			absences = append(absences, away(first, last))
		}
		want := 0
		for day := p.From; day <= p.To; day = day.AddDays(1) {
			free := true
			for _, a := range absences {
				free = free && (day < a.First || day > a.Last)
			}
			if free {
				want++
			}
		}
		if got := p.Free(absences); got != want {
			t.Fatalf("of %s to %s beside %v %d are free; want %d", p.From, p.To, absences, got, want)
		}
	})
}

// awhile is a draw's subject with the time of its review.
func awhile() panel.Subject {
	s := subject
	s.Period = &panel.Period{From: "2027-09-20", To: "2027-09-29", FreeDays: 3}
	return s
}

// absent is a draw before which two are away, one of them too long.
func absent(t *testing.T) *panel.Record {
	t.Helper()
	pool := library()
	pool[0].Absences = []panel.Absence{away("2027-09-26", "2027-10-10"), away("2027-09-01", "2027-09-24")}
	pool[1].Absences = []panel.Absence{away("2027-09-22", "2027-09-22")}
	b, err := panel.NewBasis(awhile(), need(3, field("IT", 1)), pool, nil, "排列5开奖号码", "salt")
	if err != nil {
		t.Fatal(err)
	}
	r, err := panel.Commit(b).Draw("40719", "开奖公告", nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestARecordIsReplayedWithItsAbsences(t *testing.T) {
	r := absent(t)
	if x := r.Basis.Excluded[0]; x.Code != "E01" || x.Bars[0].Text != "评审期间 2027-09-20 至 2027-09-29 只有 1 天可参加，不足 3 天" {
		t.Errorf("excluded first: %v", x)
	}
	back, err := panel.ReadRecord(r.JSON())
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Verify(); err != nil {
		t.Error(err)
	}
	if got := string(back.JSON()); got != string(r.JSON()) || !strings.Contains(got, `"period":{"from":"2027-09-20","to":"2027-09-29","freeDays":3}`) ||
		!strings.Contains(got, `"absences":[{"first":"2027-09-01","last":"2027-09-24"},{"first":"2027-09-26","last":"2027-10-10"}]`) {
		t.Error(got)
	}

	gone := func(b *panel.GroupBasis) {
		b.Period = &panel.Period{From: "2027-09-20", To: "2027-09-29", FreeDays: 3}
		for _, i := range []int{2, 3} {
			b.Pool[i].Absences = []panel.Absence{{First: "2027-09-20", Last: "2027-09-27"}}
		}
	}
	group := drawnTogether(t, nil, gone)
	for _, p := range group.Panels {
		if got := fmt.Sprint(p.Panel, p.Reserves); strings.Contains(got, "E03") || strings.Contains(got, "E04") {
			t.Errorf("of %s are %s", p.Project, got)
		}
	}
	again, err := panel.ReadGroup(group.JSON())
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Verify(); err != nil {
		t.Error(err)
	}
	again.Basis.Period.FreeDays = 1
	if again.Verify() == nil {
		t.Error("another number of days was asked for, and nobody noticed")
	}
}

// The records of testdata were kept before there were absences: of one panel, before and
// after the draw and with a direct choice, and of panels drawn together by each older rule.
func TestRecordsOfBeforeVerifyToTheByte(t *testing.T) {
	kept, err := filepath.Glob("testdata/*.json")
	if err != nil || len(kept) != 6 {
		t.Fatalf("%v are kept, %v", kept, err)
	}
	for _, name := range kept {
		t.Run(name, func(t *testing.T) {
			body, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			proof, err := panel.ReadProof(body)
			if err != nil {
				t.Fatal(err)
			}
			if err := proof.Verify(); err != nil {
				t.Error(err)
			}
			if got := proof.(interface{ JSON() []byte }).JSON(); string(got) != string(body) {
				t.Errorf("it is written as\n%s\nand was\n%s", got, body)
			}
		})
	}
}
