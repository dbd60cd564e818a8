package panel

import (
	"cmp"
	"slices"
	"time"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

// Period is when a panel will judge (评审期间), from the day of the draw to the last day
// of the individual review, and on how many of its days an expert must be free at least.
// Whoever is free on all of a shorter one is free enough.
type Period struct {
	From     clock.Date `json:"from"`
	To       clock.Date `json:"to"`
	FreeDays int        `json:"freeDays"`
}

// Absence is a time in which an expert cannot review, both days included. Why is not
// the draw's to know.
type Absence struct {
	First clock.Date `json:"first"`
	Last  clock.Date `json:"last"`
}

// touches tells whether an absence takes a day of the period.
func (p Period) touches(a Absence) bool { return a.First <= p.To && a.Last >= p.From }

// least is how many days must be free.
func (p Period) least() int { return min(p.FreeDays, max(p.From.DaysTo(p.To)+1, 0)) }

// Free counts the days of the period on which no absence lies; absences may come in any
// order, and lie over one another.
func (p Period) Free(absences []Absence) (days int) {
	next := p.From // the first day that is not counted yet
	for _, a := range slices.SortedFunc(slices.Values(absences), compareAbsences) {
		if !p.touches(a) || a.Last < next {
			continue
		}
		days += max(next.DaysTo(a.First), 0)
		next = a.Last.AddDays(1)
	}
	return days + max(next.DaysTo(p.To)+1, 0)
}

func compareAbsences(a, b Absence) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
}

// usualDays are the working days that experts usually have, within the 7 to 10
// days of 个人评审.
const usualDays = 7

// usualDue is the day to which a panel that is confirmed today usually judges: the
// batch's own end of the review where that comes before.
func usualDue(b *ent.Batch, c *standard.Calendar, today clock.Date) clock.Date {
	due := c.AddWorkingDays(today, usualDays)
	if end := b.ReviewDeadline; end != nil && *end > today {
		due = min(due, *end)
	}
	return due
}

// periodOf is the period for whoever takes a seat for a declaration today: where its panel
// judges already, to the day on which the late one would have to be done.
func periodOf(d *ent.Declaration, set *standard.Set, today clock.Date) Period {
	p := Period{From: today, To: usualDue(d.Edges.Batch, set.Calendar, today), FreeDays: set.Settings.Panel.FreeDays}
	if d.Stage == declaration.StageINDIVIDUAL_REVIEW {
		p.To = clock.LastDay(lateDue(set, d.DueAt, today))
	}
	return p
}

// lateDue is the panel's due date, or for who comes late the end of as many working
// days from today as a return has.
func lateDue(set *standard.Set, panel *time.Time, today clock.Date) time.Time {
	due := set.Calendar.AddWorkingDays(today, set.Settings.Procedure.ReturnDays).End().UTC()
	if panel != nil && panel.After(due) {
		due = *panel
	}
	return due
}
