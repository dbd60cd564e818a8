package panel

import (
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
)

// Need is what a panel has to be: its size, the fields that must sit in it, and how
// many may come from one house. An expert of two fields counts for both.
type Need struct {
	Size              int         `json:"size"`
	MinSize           int         `json:"minSize"`
	MaxSize           int         `json:"maxSize"`
	Fields            []FieldNeed `json:"fields"`
	PerEmployer       int         `json:"perEmployer"`
	OwnAdministration int         `json:"ownAdministration"`
	YearlyLoad        int         `json:"yearlyLoad"` // whoever has so many reviews this year is full
}

// FieldNeed asks for at least so many experts of a field; the name is for messages.
type FieldNeed struct {
	Field  string `json:"field"`
	NameZh string `json:"nameZh"`
	Count  int    `json:"count"`
}

// NeedOf is a need within the bureau's limits, and the batch's where it asks for more.
func NeedOf(size int, fields []FieldNeed, b *ent.Batch, limits standard.PanelSettings) Need {
	return Need{
		Size:              size,
		MinSize:           max(limits.MinExperts, b.MinExperts),
		MaxSize:           limits.MaxExperts,
		Fields:            fields,
		PerEmployer:       limits.PerEmployer,
		OwnAdministration: limits.OwnAdministration,
		YearlyLoad:        limits.YearlyLoad,
	}
}

// Sizes are the odd sizes that a panel of the batch may have.
func Sizes(b *ent.Batch, limits standard.PanelSettings) []int {
	sizes := []int{}
	for n := max(limits.MinExperts, b.MinExperts); n <= limits.MaxExperts; n++ {
		if n%2 == 1 {
			sizes = append(sizes, n)
		}
	}
	return sizes
}

// mostFields bounds what a panel may ask for, so that a draw ends in no time.
const mostFields = 8

// check says what is wrong with a need, its fields under the name by which they were given.
func (n Need) check(fields string) fault.List {
	var faults fault.List
	if n.Size < n.MinSize || n.Size > n.MaxSize || n.Size%2 == 0 {
		faults.Add(fault.New(fault.Number, "专家组人数应为 %d 至 %d 之间的奇数，现为 %d", n.MinSize, n.MaxSize, n.Size).At("size"))
	}
	if len(n.Fields) > mostFields {
		faults.Add(fault.New(fault.Number, "最多限定 %d 个领域，现为 %d 个", mostFields, len(n.Fields)).At("%s", fields))
	}
	for i, f := range n.Fields {
		if f.Count < 1 || f.Count > n.Size {
			faults.Add(fault.New(fault.Number, "“%s”领域的人数应在 1 与 %d 之间，现为 %d", f.name(), n.Size, f.Count).At("%s[%d].count", fields, i))
		}
		if slices.ContainsFunc(n.Fields[:i], func(g FieldNeed) bool { return g.Field == f.Field }) {
			faults.Add(fault.New(fault.DupIndicator, "“%s”领域重复", f.name()).At("%s[%d].field", fields, i))
		}
	}
	return faults
}

func (f FieldNeed) name() string {
	if f.NameZh != "" {
		return f.NameZh
	}
	return f.Field
}

// byField is how many seats the fields ask for, where nobody sits for two.
func (n Need) byField() (seats int) {
	for _, f := range n.Fields {
		seats += f.Count
	}
	return seats
}

// nameOf is a field's name among those asked for.
func (n Need) nameOf(field string) string {
	for _, f := range n.Fields {
		if f.Field == field {
			return f.name()
		}
	}
	return field
}

// progress is a half-filled panel as far as it matters for filling the rest.
type progress struct {
	seats int8             // still empty
	own   int8             // still allowed from the own administration
	here  int8             // still allowed from the employer at hand
	lack  [mostFields]int8 // still wanted of each field
}

// take seats one expert; false when a limit forbids it or the empty seats no longer
// suffice for the fields.
func (p progress) take(e Entrant, n Need) (progress, bool) {
	p.seats--
	if e.EmployerKind == ownAdministration {
		p.own--
	}
	if e.bound() {
		p.here--
	}
	for i, f := range n.Fields {
		if p.lack[i] > 0 && slices.Contains(e.Fields, f.Field) {
			p.lack[i]--
		}
	}
	return p, p.seats >= 0 && p.own >= 0 && p.here >= 0 && slices.Max(p.lack[:]) <= p.seats
}

// bound tells whether the expert shares an employer with others.
func (e Entrant) bound() bool { return e.EmployerKind != retired && e.Employer != "" }

// missing is how many seats stay empty at best when those chosen and those seated stay
// and the open may join: 0 when the need can be met. It follows every reachable state
// of the panel, house by house, so no order of search can miss a solution.
func (n Need) missing(chosen, seated, open []Entrant) int {
	start, house, ok := n.seat(chosen, seated)
	if !ok {
		return n.Size
	}
	byHouse := slices.Clone(open)
	slices.SortStableFunc(byHouse, func(a, b Entrant) int { return strings.Compare(a.Employer, b.Employer) })
	reached := map[progress]bool{start: true}
	for i, e := range byHouse {
		if i == 0 || e.Employer != byHouse[i-1].Employer {
			reached = enter(reached, int8(max(n.PerEmployer-house[e.Employer], 0)))
		}
		var more []progress
		for p := range reached {
			if next, ok := p.take(e, n); ok {
				more = append(more, next)
			}
		}
		for _, p := range more {
			reached[p] = true
			if p.seats == 0 {
				return 0
			}
		}
	}
	return fewest(reached)
}

// seat is the state after those chosen and seated, and how many of them each house
// has. Who was chosen sits even past a limit, which is then used up.
func (n Need) seat(chosen, seated []Entrant) (progress, map[string]int, bool) {
	p := progress{seats: int8(n.Size), own: int8(n.OwnAdministration)}
	for i, f := range n.Fields {
		p.lack[i] = int8(f.Count)
	}
	house := map[string]int{}
	for i, e := range append(slices.Clone(chosen), seated...) {
		p.here = int8(n.PerEmployer - house[e.Employer])
		next, ok := p.take(e, n)
		if !ok && i >= len(chosen) {
			return p, house, false
		}
		if e.bound() {
			house[e.Employer]++
		}
		p = next
		p.own = max(p.own, 0)
	}
	p.here = 0
	return p, house, p.seats >= 0 && slices.Max(p.lack[:]) <= p.seats
}

// enter opens the next house to every state.
func enter(states map[progress]bool, here int8) map[progress]bool {
	opened := make(map[progress]bool, len(states))
	for p := range states {
		p.here = here
		opened[p] = true
	}
	return opened
}

func fewest(states map[progress]bool) int {
	least := int8(127)
	for p := range states {
		least = min(least, p.seats)
	}
	return int(least)
}
