package standing

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

func TestFiguresCostWhatTheStandardSays(t *testing.T) {
	a := standard.Shipped().Assessment
	tests := map[string]struct {
		figures form.YearFigures
		marks   [][]form.MarkItem
		want    string
	}{
		"a year without fault":          {form.YearFigures{Invited: 4, Load: 4}, nil, "25.00 35.00 20.00 20.00"},
		"declining costs nothing":       {form.YearFigures{Invited: 4, Declined: 2}, nil, "25.00 35.00 20.00 20.00"},
		"overdue, absent and silent":    {form.YearFigures{Overdue: 1, Absent: 1, Lapsed: 1}, nil, "7.00 35.00 20.00 20.00"},
		"never below nothing":           {form.YearFigures{Overdue: 9}, nil, "0.00 35.00 20.00 20.00"},
		"given back for a formal error": {form.YearFigures{Reopened: 2}, nil, "25.00 29.00 20.00 20.00"},
		"the mean of the year's marks": {form.YearFigures{Reopened: 1}, [][]form.MarkItem{
			marked("25", "35", "20", "20"), marked("25", "30", "20", "15"), marked("25", "30", "20", "20")}, "25.00 31.67 20.00 18.33"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, it := range Propose(a, tt.figures, tt.marks) {
				got = append(got, it.Proposed.String())
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("proposed %v; want %s", got, tt.want)
			}
		})
	}
}

// marked is a mark of the shipped standard's four items.
func marked(points ...string) []form.MarkItem {
	items := make([]form.MarkItem, len(points))
	for i, it := range standard.Shipped().Assessment.Items {
		p := exact.MustPoints(points[i])
		items[i] = form.MarkItem{Code: it.Code, Points: &p}
	}
	return items
}

// giving are the shipped items at these points; a ground and words where they are
// written behind the points: "10 VAGUE 意见只有一句话".
func giving(lines ...string) []*MarkItemInput {
	items := make([]*MarkItemInput, len(lines))
	for i, line := range lines {
		words := strings.Fields(line)
		p := exact.MustPoints(words[0])
		items[i] = &MarkItemInput{Code: standard.Shipped().Assessment.Items[i].Code, Points: &p}
		if len(words) > 1 {
			items[i].Ground = &words[1]
		}
		if len(words) > 2 {
			items[i].Comment = &words[2]
		}
	}
	return items
}

func TestAMarkNeedsGroundsAndWords(t *testing.T) {
	a := standard.Shipped().Assessment
	tests := map[string]struct {
		given    []*MarkItemInput
		reasoned bool
		fault    fault.Code
		path     string
		total    string
		standing term.Standing
	}{
		"as proposed":                  {giving("25", "35", "20", "20"), false, "", "", "100.00", term.Outstanding},
		"with ground and words":        {giving("25", "20 VAGUE 意见只有一句话", "20", "20"), false, "", "", "85.00", term.Sound},
		"just passing":                 {giving("0 LATE 多次逾期提交", "20 VAGUE 意见只有一句话", "20", "20"), false, "", "", "60.00", term.Passing},
		"a hair below":                 {giving("0 LATE 多次逾期提交", "19.99 VAGUE 意见只有一句话", "20", "20"), false, "", "", "59.99", term.Failing},
		"no words":                     {giving("25", "20 VAGUE", "20", "20"), false, fault.TooShort, "items[1].comment", "", ""},
		"words too short":              {giving("25", "20 VAGUE 太空", "20", "20"), false, fault.TooShort, "items[1].comment", "", ""},
		"no ground":                    {giving("25", "20 - 意见只有一句话", "20", "20"), false, fault.Required, "items[1].ground", "", ""},
		"another item's ground":        {giving("25", "20 LATE 意见只有一句话", "20", "20"), false, fault.Required, "items[1].ground", "", ""},
		"more than the item has":       {giving("26 - 给得比满分还多", "35", "20", "20"), false, fault.ScoreRange, "items[0].points", "", ""},
		"an item is missing":           {giving("25", "35", "20"), false, fault.Required, "items", "", ""},
		"an item twice":                {append(giving("25", "35", "20", "20"), giving("25")...), false, fault.DupIndicator, "items[4].code", "", ""},
		"an item nobody knows":         {append(giving("25", "35", "20", "20"), &MarkItemInput{Code: "X"}), false, fault.NotFound, "items[4].code", "", ""},
		"an item without points":       {append(giving("25", "35", "20"), &MarkItemInput{Code: "DISCIPLINE"}), false, fault.Required, "items[3].points", "", ""},
		"a deviation without reasons":  {giving("25", "35", "10 DEVIATION 偏离而无一字说明", "20"), false, "", "", "90.00", term.Outstanding},
		"a reasoned deviation":         {giving("25", "35", "10 DEVIATION 偏离而无一字说明", "20"), true, fault.ScoreRange, "items[2].ground", "", ""},
		"what came out after the fact": {giving("25", "35", "10 LATER_RESULT 绩效评价为差而评审为优", "20"), true, "", "", "90.00", term.Outstanding},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := weigh(a, Propose(a, form.YearFigures{}, nil), tt.given, tt.reasoned)
			if tt.fault == "" {
				if err != nil || m.total.String() != tt.total || m.standing != tt.standing {
					t.Errorf("%v, %+v; want %s, %s", err, m, tt.total, tt.standing)
				}
				return
			}
			faults, _ := fault.Of(err)
			if len(faults) != 1 || faults[0].Code != tt.fault || faults[0].Path != tt.path {
				t.Errorf("%v; want %s at %s", faults, tt.fault, tt.path)
			}
		})
	}
}

func TestPointsAboveTheProposalNeedWordsOnly(t *testing.T) {
	a := standard.Shipped().Assessment
	proposed := Propose(a, form.YearFigures{Overdue: 1}, nil)
	_, err := weigh(a, proposed, giving("25", "35", "20", "20"), false)
	if faults, _ := fault.Of(err); len(faults) != 1 || faults[0].Path != "items[0].comment" {
		t.Errorf("without words: %v", err)
	}
	m, err := weigh(a, proposed, giving("25 - 因台风停电，已事先说明", "35", "20", "20"), false)
	if err != nil || m.items[0].Ground != "" || m.items[0].Proposed != exact.MustPoints("15") {
		t.Errorf("%+v, %v", m, err)
	}
}

// However far a sheet lies from the panel, and whatever the office gives: once the
// dissent is reasoned the proposal does not know of it, and no mark that passes
// holds a deviation against it.
func TestReasonedDissentNeverLowersAMark(t *testing.T) {
	a := standard.Shipped().Assessment
	rapid.Check(t, func(t *rapid.T) {
		opinion := strings.Repeat("言", rapid.IntRange(0, 120).Draw(t, "characters"))
		dissent := rapid.SampledFrom([]string{"", "我认为单价偏高"}).Draw(t, "reserved opinion")
		total := exact.Points(rapid.IntRange(0, 100_00).Draw(t, "total"))
		sheet := &ent.ExpertSheet{Label: "专家1", Text: opinion, Total: &total}
		seats := []form.Seat{{Label: "专家1", Present: true, Dissent: dissent}, {Label: "专家2", Dissent: "与我无关"}}
		reasoned := Reasoned(sheet, seats, nil, a)
		if reasoned != (len([]rune(opinion)) >= a.DissentMin || dissent != "") {
			t.Fatalf("reasoned: %v of %d characters and %q", reasoned, len([]rune(opinion)), dissent)
		}
		proposed := Propose(a, sheetFigures(sheet, seats), nil)
		for i, it := range proposed {
			if it.Proposed != a.Items[i].Weight {
				t.Fatalf("a sheet of %s is proposed %s for %s", total, it.Proposed, it.Code)
			}
		}
		given := giving("25", "35", "20", "20")
		for i, it := range a.Items {
			p := exact.Points(rapid.Int64Range(0, int64(it.Weight)).Draw(t, it.Code))
			ground := rapid.SampledFrom(it.Grounds).Draw(t, "ground of "+it.Code).Code
			words := "与专家组多数意见不一致"
			given[i].Points, given[i].Ground, given[i].Comment = &p, &ground, &words
		}
		m, err := weigh(a, proposed, given, reasoned)
		if err != nil || !reasoned {
			return
		}
		for _, it := range m.items {
			if g := a.Item(it.Code).Ground(it.Ground); g != nil && g.Deviation {
				t.Fatalf("%s of a reasoned dissent: %s for %s", *it.Points, it.Code, it.Ground)
			}
		}
	})
}

// What every sheet must have is no reason: the expert form asks each for a text.
func TestADeviationIsReasonedWhereItDeparts(t *testing.T) {
	set := standard.Shipped()
	if a := set.Assessment; a.DissentMin <= set.ExpertForm.TextMin {
		t.Errorf("a text of %d characters makes a dissent; each sheet has %d", a.DissentMin, set.ExpertForm.TextMin)
	}
	sheet := func(lines ...*ent.ScoreLine) *ent.ExpertSheet {
		return &ent.ExpertSheet{ID: uuid.New(), Text: strings.Repeat("言", set.ExpertForm.TextMin), Edges: ent.ExpertSheetEdges{Lines: lines}}
	}
	line := func(item, points, comment string) *ent.ScoreLine {
		p := exact.MustPoints(points)
		return &ent.ScoreLine{Item: item, Points: &p, Comment: comment}
	}
	others := []*ent.ExpertSheet{sheet(line("A1", "8", ""), line("B1", "9", "")), sheet(line("A1", "7", ""), line("B1", "9", ""))}
	for name, c := range map[string]struct {
		own  *ent.ExpertSheet
		want bool
	}{
		"a comment where it departs most": {sheet(line("A1", "2", "单价高于市场三成"), line("B1", "8", "")), true},
		"a comment elsewhere":             {sheet(line("A1", "2", ""), line("B1", "8", "指标较为合理")), false},
		"one of two that depart alike":    {sheet(line("A1", "5.5", ""), line("B1", "7", "缺少测算依据")), true},
		"a word is no reason":             {sheet(line("A1", "2", "太贵"), line("B1", "9", "")), false},
		"no comment at all":               {sheet(line("A1", "2", ""), line("B1", "9", "")), false},
		"the mean of the panel":           {sheet(line("A1", "7.5", ""), line("B1", "9", "")), true},
	} {
		if got := Reasoned(c.own, nil, append(slices.Clone(others), c.own), set.Assessment); got != c.want {
			t.Errorf("%s: reasoned %v", name, got)
		}
	}
}
