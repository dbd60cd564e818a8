package panel

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"

	"hengxiao/ent/clock"
)

// Reason says why an expert must not be drawn.
type Reason string

// The reasons of recusal (回避), and after them those of the library.
const (
	Employed Reason = "EMPLOYED"
	TookPart Reason = "TOOK_PART"
	Relative Reason = "RELATIVE"
	Interest Reason = "INTEREST"
	ExAnte   Reason = "EX_ANTE"
	Asked    Reason = "ASKED"
	Objected Reason = "OBJECTED"
	Ordered  Reason = "ORDERED"
	Busy     Reason = "BUSY"
	Inactive Reason = "INACTIVE"
	TermOver Reason = "TERM_OVER"
	LoadFull Reason = "LOAD_FULL"
)

// texts of the reasons that a relation may have.
var texts = map[Reason]string{
	Employed: "在该单位或其主管部门任职，或近三年为其工作",
	TookPart: "参与过该项目的方案、设计、可研、招标、监理或咨询",
	Relative: "与单位负责人或经办人有近亲属关系",
	Interest: "在有利害关系的企业持股或任职",
	ExAnte:   "参与过该项目的事前评审",
	Asked:    "本人申请回避",
	Objected: "单位申请其回避",
	Ordered:  "绩效办决定其回避",
	Busy:     "评审期间不能参加",
}

var reasons = []Reason{Employed, TookPart, Relative, Interest, ExAnte, Asked, Objected, Ordered, Busy, Inactive, TermOver, LoadFull}

// Bar keeps one expert from one draw: why, in words, and where it is known from.
type Bar struct {
	Reason Reason `json:"reason"`
	Text   string `json:"text"`
	Source string `json:"source"`
}

// Relation ties an expert to a unit, a department or a project by its code; an empty
// code ties him to all.
type Relation struct {
	To     string `json:"to"`
	Reason Reason `json:"reason"`
	Source string `json:"source"`
}

// Subject is what the panel will judge, the day of the draw and the time of the review:
// one project, or a group of like ones. Draws of before absences were known had no period.
type Subject struct {
	Day      clock.Date `json:"day"`
	Projects []Project  `json:"projects"`
	Period   *Period    `json:"period,omitempty"`
}

// Project is a project as far as it can bar an expert.
type Project struct {
	Code       string `json:"code"`
	Unit       string `json:"unit"`
	Department string `json:"department"`
}

const known = "专家库"

// Bars lists all that keeps the expert out of the draw; none means that he may be drawn.
func Bars(e Entrant, s Subject, n Need) []Bar {
	var bars []Bar
	if !e.Active {
		bars = append(bars, Bar{Inactive, "未在库或已暂停", known})
	}
	if e.TermEnd != "" && e.TermEnd < s.Day {
		bars = append(bars, Bar{TermOver, fmt.Sprintf("聘期已于 %s 届满", e.TermEnd), known})
	}
	if e.Load >= n.YearlyLoad {
		bars = append(bars, full(e.Load, n))
	}
	if p := s.Period; p != nil {
		if free, least := p.Free(e.Absences), p.least(); free < least {
			bars = append(bars, Bar{Busy, fmt.Sprintf("评审期间 %s 至 %s 只有 %d 天可参加，不足 %d 天", p.From, p.To, free, least), known})
		}
	}
	for _, r := range e.Relations {
		if s.touches(r.To) {
			bars = append(bars, Bar{r.Reason, r.text(), r.Source})
		}
	}
	return bars
}

// full is the bar of who has so many reviews as a year may ask.
func full(load int, n Need) Bar {
	return Bar{LoadFull, fmt.Sprintf("本年度已评审 %d 次，达到上限 %d 次", load, n.YearlyLoad), known}
}

// touches tells whether a code is one of the subject's units, departments or projects.
func (s Subject) touches(code string) bool {
	return code == "" || slices.ContainsFunc(s.Projects, func(p Project) bool {
		return code == p.Code || code == p.Unit || code == p.Department
	})
}

func (r Relation) text() string {
	if text, ok := texts[r.Reason]; ok {
		return text
	}
	return string(r.Reason)
}

func compareRelations(a, b Relation) int {
	return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Source, b.Source))
}

// MarshalGQL writes the code.
func (r Reason) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(r))) }

// UnmarshalGQL reads a code and refuses one that is none.
func (r *Reason) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if !slices.Contains(reasons, Reason(s)) {
		return fmt.Errorf("%v is none of %v", v, reasons)
	}
	*r = Reason(s)
	return nil
}
