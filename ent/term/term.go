// Package term holds the codes that several nouns and verbs share.
package term

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Grade is one of the four grades 优良中差.
type Grade string

// The grades, best first.
const (
	Excellent Grade = "EXCELLENT"
	Good      Grade = "GOOD"
	Fair      Grade = "FAIR"
	Poor      Grade = "POOR"
)

// Values lists the codes.
func (Grade) Values() []string { return []string{"EXCELLENT", "GOOD", "FAIR", "POOR"} }

// NameZh is the grade as people write it.
func (g Grade) NameZh() string { return gradeNames[g] }

var gradeNames = map[Grade]string{Excellent: "优", Good: "良", Fair: "中", Poor: "差"}

// MarshalGQL writes the code.
func (g Grade) MarshalGQL(w io.Writer) { write(w, string(g)) }

// UnmarshalGQL reads a code.
func (g *Grade) UnmarshalGQL(v any) error { return read(g, v) }

// Standing is one of the four results of 专家考核: 优、良、合格、不合格.
type Standing string

// The standings, best first.
const (
	Outstanding Standing = "OUTSTANDING"
	Sound       Standing = "SOUND"
	Passing     Standing = "PASSING"
	Failing     Standing = "FAILING"
)

// Values lists the codes.
func (Standing) Values() []string { return []string{"OUTSTANDING", "SOUND", "PASSING", "FAILING"} }

// MarshalGQL writes the code.
func (s Standing) MarshalGQL(w io.Writer) { write(w, string(s)) }

// UnmarshalGQL reads a code.
func (s *Standing) UnmarshalGQL(v any) error { return read(s, v) }

// Outcome is what screening decides.
type Outcome string

// The outcomes, from the least review to the most; BLOCK stands apart.
const (
	Block            Outcome = "BLOCK"
	Exempt           Outcome = "EXEMPT"
	SectionOnly      Outcome = "SECTION_ONLY"
	ByExpert         Outcome = "EXPERT"
	ExpertCollective Outcome = "EXPERT_COLLECTIVE"
)

// Values lists the codes.
func (Outcome) Values() []string {
	return []string{"BLOCK", "EXEMPT", "SECTION_ONLY", "EXPERT", "EXPERT_COLLECTIVE"}
}

// Above tells whether o means more review than other: an override upwards needs a
// reason, one downwards also a leader's consent.
func (o Outcome) Above(other Outcome) bool {
	return slices.Index(o.Values(), string(o)) > slices.Index(other.Values(), string(other))
}

// NameZh is the outcome as people write it.
func (o Outcome) NameZh() string { return outcomeNames[o] }

var outcomeNames = map[Outcome]string{
	Block: "不予受理", Exempt: "免评审", SectionOnly: "仅科室审查", ByExpert: "专家个人评审", ExpertCollective: "个人+集体评审",
}

// MarshalGQL writes the code.
func (o Outcome) MarshalGQL(w io.Writer) { write(w, string(o)) }

// UnmarshalGQL reads a code.
func (o *Outcome) UnmarshalGQL(v any) error { return read(o, v) }

// Opinion is an expert's or the meeting's verdict on a project.
type Opinion string

// The opinions of the review form.
const (
	Agree    Opinion = "AGREE"     // 同意立项
	AgreeCut Opinion = "AGREE_CUT" // 同意立项，核减资金
	Revise   Opinion = "REVISE"    // 修改后再评
	Disagree Opinion = "DISAGREE"  // 不同意立项
)

// Values lists the codes.
func (Opinion) Values() []string { return []string{"AGREE", "AGREE_CUT", "REVISE", "DISAGREE"} }

// NameZh is the opinion as people write it.
func (o Opinion) NameZh() string { return opinionNames[o] }

var opinionNames = map[Opinion]string{
	Agree: "同意立项", AgreeCut: "同意立项，核减资金", Revise: "修改后再评", Disagree: "不同意立项",
}

// MarshalGQL writes the code.
func (o Opinion) MarshalGQL(w io.Writer) { write(w, string(o)) }

// UnmarshalGQL reads a code.
func (o *Opinion) UnmarshalGQL(v any) error { return read(o, v) }

func write(w io.Writer, code string) { _, _ = io.WriteString(w, strconv.Quote(code)) }

func read[T interface {
	~string
	Values() []string
}](to *T, v any) error {
	s, _ := v.(string)
	if !slices.Contains((*to).Values(), s) {
		return fmt.Errorf("%v is none of %v", v, (*to).Values())
	}
	*to = T(s)
	return nil
}
