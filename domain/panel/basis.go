package panel

import (
	"fmt"
	"slices"

	"hengxiao/domain/fault"
)

// Basis is all that is fixed before chance is asked (抽取依据): whom the panel will
// judge, what it has to be, who may be drawn and who not, and which public value
// (公开数值) will decide. Its hash is told first, so that nobody can fit one to the
// other. The salt keeps the draw from whoever knows the library and the value but
// not the record.
type Basis struct {
	Subject  Subject     `json:"subject"`
	Need     Need        `json:"need"`
	Pool     []Entrant   `json:"pool"` // by code
	Excluded []Exclusion `json:"excluded"`
	Direct   []Choice    `json:"direct"`
	Source   string      `json:"source"`
	Salt     string      `json:"salt"`
}

// Exclusion is an expert who was not drawn from, with his bars.
type Exclusion struct {
	Code string `json:"code"`
	Bars []Bar  `json:"bars"`
}

// Choice is an expert who was not drawn but chosen (直接选定), because the library was
// too small: for which field he stands, if for one, why he, and which leader consented.
type Choice struct {
	Code        string `json:"code"`
	Field       string `json:"field"`
	Reason      string `json:"reason"`
	ConsentedBy string `json:"consentedBy"`
}

// NewBasis bars, and writes down what a draw will be made from. A need that cannot
// be met is refused, with what is short: chance is not asked in vain. Of the choices
// it takes as many as are wanted, in their order.
func NewBasis(s Subject, n Need, pool []Entrant, choices []Choice, source, salt string) (*Basis, error) {
	if err := n.check("fields").Err(); err != nil {
		return nil, err
	}
	b := &Basis{Subject: s, Need: n, Pool: canonical(pool), Direct: []Choice{}, Source: source, Salt: salt}
	b.Subject.Projects = append([]Project{}, s.Projects...)
	b.Need.Fields = append([]FieldNeed{}, n.Fields...)
	b.Excluded = excluded(b.Pool, b.Subject, b.Need)
	if twice := doubled(b.Pool); twice != "" {
		return nil, fmt.Errorf("expert %s stands twice in the pool", twice)
	}
	for _, c := range choices {
		if len(b.short()) > 0 && b.mayChoose(c.Code) {
			b.Direct = append(b.Direct, c)
		}
	}
	if err := b.short().Err(); err != nil {
		return nil, err
	}
	return b, nil
}

// excluded are those of a pool whom something bars.
func excluded(pool []Entrant, s Subject, n Need) []Exclusion {
	out := []Exclusion{}
	for _, e := range pool {
		if found := Bars(e, s, n); len(found) > 0 {
			out = append(out, Exclusion{e.Code, found})
		}
	}
	return out
}

// draw is the draw by a seed.
func (b *Basis) draw(seed string) (Result, error) {
	return Draw(b.open(), b.Need, nil, seed, b.chosen()...)
}

// short says why the need cannot be met, and nothing when it can.
func (b *Basis) short() fault.List {
	chosen, open := b.chosen(), b.open()
	if b.Need.missing(chosen, nil, open) == 0 {
		return nil
	}
	return b.Need.shortages(chosen, open)
}

// open are those who may be drawn, by code.
func (b *Basis) open() []Entrant {
	return slices.DeleteFunc(slices.Clone(b.Pool), func(e Entrant) bool {
		return b.isChosen(e.Code) || find(b.Excluded, e.Code) != nil
	})
}

func (b *Basis) isChosen(code string) bool {
	return slices.ContainsFunc(b.Direct, func(c Choice) bool { return c.Code == code })
}

// mayChoose tells whether somebody of the pool may be chosen: past a full year with
// a leader's consent, past any other bar never.
func (b *Basis) mayChoose(code string) bool {
	inPool := slices.ContainsFunc(b.Pool, func(e Entrant) bool { return e.Code == code })
	return inPool && !b.isChosen(code) && len(unpassed(find(b.Excluded, code))) == 0
}

// unpassed are the bars that no consent goes past.
func unpassed(bars []Bar) []Bar {
	return slices.DeleteFunc(slices.Clone(bars), func(bar Bar) bool { return bar.Reason == LoadFull })
}

// find are the bars of an expert among exclusions.
func find(excluded []Exclusion, code string) []Bar {
	if i := slices.IndexFunc(excluded, func(x Exclusion) bool { return x.Code == code }); i >= 0 {
		return excluded[i].Bars
	}
	return nil
}

// chosen are the chosen as entrants; each counts for the field for which he stands.
func (b *Basis) chosen() []Entrant {
	codes := make([]string, len(b.Direct))
	for i, c := range b.Direct {
		codes[i] = c.Code
	}
	return b.entrants(codes)
}

// lacks says which fields too few of these experts know. Who was chosen counts for the
// field for which a leader let him stand.
func (b *Basis) lacks(codes []string) (faults fault.List) {
	seated := b.entrants(codes)
	for _, f := range b.Need.Fields {
		n := 0
		for _, e := range seated {
			if slices.Contains(e.Fields, f.Field) {
				n++
			}
		}
		if n < f.Count {
			faults.Add(fault.New(fault.PoolTooSmall, "“%s”领域应不少于 %d 人，现为 %d 人，尚缺 %d 人", f.name(), f.Count, n, f.Count-n))
		}
	}
	return faults
}

// entrants are the pool's entries of these codes, in the codes' order.
func (b *Basis) entrants(codes []string) []Entrant {
	var out []Entrant
	for _, code := range codes {
		i := slices.IndexFunc(b.Pool, func(e Entrant) bool { return e.Code == code })
		if i < 0 {
			continue
		}
		e := b.Pool[i]
		for _, c := range b.Direct {
			if c.Code == code && c.Field != "" && !slices.Contains(e.Fields, c.Field) {
				e.Fields = append(slices.Clone(e.Fields), c.Field)
			}
		}
		out = append(out, e)
	}
	return out
}
