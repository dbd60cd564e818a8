package reporting

import (
	"slices"
	"strings"

	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// round is the round of experts' review that the result comes from; nil where no
// experts judged the version under review.
func (f file) round() *ent.ReviewRound {
	for _, r := range f.Edges.Rounds {
		if r.No == f.ReviewRound && r.Revision == f.Revision && r.Aggregate != nil {
			return r
		}
	}
	return nil
}

// counted are the sheets of that round that made its aggregate, by their labels.
func (f file) counted() []*ent.ExpertSheet {
	r := f.round()
	if r == nil {
		return nil
	}
	valid := slices.DeleteFunc(slices.Clone(r.Edges.Sheets), func(s *ent.ExpertSheet) bool { return s.Status != expertsheet.StatusLOCKED })
	slices.SortFunc(valid, func(a, b *ent.ExpertSheet) int { return strings.Compare(a.Label, b.Label) })
	return valid
}

func (f file) panel() []Seat {
	out := []Seat{}
	for _, s := range f.counted() {
		out = append(out, Seat{s.Label, s.Leads})
	}
	return out
}

func (f file) opinions() []Opinion {
	out := []Opinion{}
	for _, s := range f.counted() {
		out = append(out, Opinion{s.Label, value(s.Opinion), f.priority(s.Priority), s.SuggestedAmount, s.Text, s.Changes})
	}
	return out
}

// items are the means over the counted sheets, each rounded once.
func (f file) items() []ItemMean {
	out := []ItemMean{}
	sheets := f.counted()
	if len(sheets) == 0 {
		return out
	}
	for _, item := range f.set.ExpertForm.Items() {
		points := make([]exact.Points, len(sheets))
		for i, s := range sheets {
			if l := lineOf(s, item.Code); l != nil {
				points[i] = value(l.Points)
			}
		}
		out = append(out, ItemMean{Named{item.Code, item.NameZh}, item.Weight, scoring.MeanPoints(points)})
	}
	return out
}

// assessment is what a formal ex-ante assessment comes to; nil on the four principles.
func (f file) assessment() *Assessment {
	sheets, r := f.counted(), f.round()
	if len(sheets) == 0 || f.set.ExpertForm.Assessment == nil {
		return nil
	}
	points := map[string][]exact.Points{}
	for _, s := range sheets {
		for _, l := range s.Edges.Lines {
			points[l.Item] = append(points[l.Item], value(l.Points))
		}
	}
	c := scoring.RecommendMeans(points, *r.Aggregate, f.set.ExpertForm)
	return &Assessment{Named{c.Code, c.NameZh}, c.Vetoes}
}

func lineOf(s *ent.ExpertSheet, item string) *ent.ScoreLine {
	i := slices.IndexFunc(s.Edges.Lines, func(l *ent.ScoreLine) bool { return l.Item == item })
	if i < 0 {
		return nil
	}
	return s.Edges.Lines[i]
}

func (f file) dispersion() *Dispersion {
	r := f.round()
	if r == nil {
		return nil
	}
	return &Dispersion{
		Sheets: r.SheetCount, Aggregate: *r.Aggregate, Range: value(r.Range), SD: value(r.Sd), CV: value(r.Cv),
		Flagged: r.Flagged, Reason: r.FlagReason,
	}
}

// meeting is the collective review, with its minutes.
func (f file) meeting() *Meeting {
	r := f.round()
	if r == nil || r.MetAt == nil || r.CollectiveScore == nil {
		return nil
	}
	m := &Meeting{
		On: clock.DateOf(*r.MetAt), Place: r.MetWhere, Present: []string{}, Absent: []string{},
		Score: *r.CollectiveScore, Amount: r.CollectiveAmount, Priority: f.priority(r.CollectivePriority),
		Opinion: value(r.CollectiveOpinion), Departure: r.DepartureReason, Minutes: r.Minutes, Dissents: []Dissent{},
	}
	for _, seat := range r.Seats {
		if seat.Present {
			m.Present = append(m.Present, seat.Label)
		} else {
			m.Absent = append(m.Absent, seat.Label)
		}
		if seat.Present && seat.Signed == nil {
			m.Unsigned = append(m.Unsigned, seat.Label)
		}
		if seat.Dissent != "" {
			m.Dissents = append(m.Dissents, Dissent{seat.Label, seat.Dissent})
		}
	}
	return m
}

// recusals are those of every round of the project, by the labels of their seats. Their
// reasons tell of families, and are the office's and the auditor's alone.
func (f file) recusals() []Recusal {
	var out []Recusal
	for _, step := range f.history() {
		if step.Action != string(workflow.Recuse) || step.SheetID == nil {
			continue
		}
		asked := "专家本人"
		if step.ActorRole != viewer.Expert {
			asked = "绩效办"
		}
		for _, r := range f.Edges.Rounds {
			for _, s := range r.Edges.Sheets {
				if s.ID == *step.SheetID {
					out = append(out, Recusal{Named{f.Code, f.NameZh}, s.Label, asked, clock.DateOf(step.CreatedAt)})
				}
			}
		}
	}
	return out
}
