package spending

import (
	"math/big"
	"slices"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// EvaluationDocument is 项目支出绩效评价报告: every figure from the rows, the words from
// its evaluators. Names are those of the day on which it was made.
type EvaluationDocument struct {
	Schema string `json:"schema"`
	EvaluationFacts
	Money      MoneyAccount         `json:"money"`
	Targets    PromisedTargets      `json:"targets"`
	Work       EvaluationWork       `json:"work"`
	Scores     []AspectScore        `json:"scores"`
	Weight     exact.Points         `json:"weight"`
	Total      exact.Points         `json:"total"` // of the scores that are given
	Missing    int                  `json:"missing"`
	Grade      term.Grade           `json:"grade"` // empty while a score is missing
	Summary    string               `json:"summary"`
	Experience string               `json:"experience"`
	Problems   []string             `json:"problems"`
	Rectified  []Rectification      `json:"rectified"`
	Advice     string               `json:"advice"`
	Objections []form.Objection     `json:"objections"`
	Silent     bool                 `json:"silent"`
	Words      form.EvaluationWords `json:"words"`
}

// Coded is a code with the name it had when the report was made.
type Coded struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
}

// EvaluationFacts is what is evaluated, by whom and why.
type EvaluationFacts struct {
	Title       string     `json:"title"`
	Kind        string     `json:"kind"` // in words
	Year        int        `json:"year"`
	Issuer      string     `json:"issuer"`
	MadeOn      clock.Date `json:"madeOn"`
	Evaluator   string     `json:"evaluator"`
	ContractNo  string     `json:"contractNo"`
	Reasons     []string   `json:"reasons"`
	Note        string     `json:"note"`
	Project     Coded      `json:"project"`
	Unit        Coded      `json:"unit"`
	Department  Coded      `json:"department"`
	Section     Coded      `json:"section"`
	ProjectKind string     `json:"projectKind"`
	Nature      string     `json:"nature"`
	FuncItem    Coded      `json:"funcItem"`
	StartDate   clock.Date `json:"startDate"`
	EndDate     clock.Date `json:"endDate"`
	PolicyBasis string     `json:"policyBasis"`
	Overview    string     `json:"overview"`
}

// MoneyAccount is what was approved and what became of it, and where that is known from;
// each sum is that of the rows.
type MoneyAccount struct {
	Source   string        `json:"source"`
	Declared exact.Money   `json:"declared"`
	Approved exact.Money   `json:"approved"`
	Rows     []MoneyRow    `json:"rows"`
	Sum      MoneyRow      `json:"sum"`
	Rate     exact.Decimal `json:"rate"` // 预算执行率 in per cent; empty without a budget, or while nothing is known
}

// MoneyRow is one source: 年初预算数, 全年预算数, and 全年执行数 once something is known of it.
type MoneyRow struct {
	NameZh   string       `json:"nameZh"`
	Initial  exact.Money  `json:"initial"`
	Adjusted exact.Money  `json:"adjusted"`
	Executed *exact.Money `json:"executed"`
}

// PromisedTargets are 总体目标 and 阶段性目标, with the indicators that measure them.
type PromisedTargets struct {
	Overall    string            `json:"overall"`
	Annual     string            `json:"annual"`
	Stages     []PromisedStage   `json:"stages"`
	Indicators []PromisedMeasure `json:"indicators"`
}

// PromisedStage is one stage of the plan.
type PromisedStage struct {
	NameZh  string     `json:"nameZh"`
	From    clock.Date `json:"from"`
	To      clock.Date `json:"to"`
	Content string     `json:"content"`
}

// PromisedMeasure is one indicator with what the unit says was achieved.
type PromisedMeasure struct {
	Level1 string       `json:"level1"`
	NameZh string       `json:"nameZh"`
	Target string       `json:"target"`
	Weight exact.Points `json:"weight"`
	Actual string       `json:"actual"`
}

// EvaluationWork is how the evaluation went.
type EvaluationWork struct {
	Milestones []EvaluationStep `json:"milestones"`
	Asked      int              `json:"asked"` // papers
	Given      int              `json:"given"`
	Visits     []Visit          `json:"visits"`
}

// EvaluationStep is a day on which a step was taken.
type EvaluationStep struct {
	NameZh string     `json:"nameZh"`
	On     clock.Date `json:"on"`
}

// Visit is one visit of the site.
type Visit struct {
	On       clock.Date `json:"on"`
	Place    string     `json:"place"`
	People   string     `json:"people"`
	Findings string     `json:"findings"`
}

// Scored is a weight with the points given for it, and their share in per cent.
type Scored struct {
	Weight exact.Points  `json:"weight"`
	Points exact.Points  `json:"points"`
	Rate   exact.Decimal `json:"rate"`
}

// AspectScore is a first level: 决策, 过程, 产出 or 效益.
type AspectScore struct {
	Coded
	Scored
	Topics []TopicScore `json:"topics"`
}

// TopicScore is a second level.
type TopicScore struct {
	Coded
	Scored
	Measures []MeasureScore `json:"measures"`
}

// MeasureScore is a third level; a score that is missing yet is none.
type MeasureScore struct {
	NameZh      string        `json:"nameZh"`
	Weight      exact.Points  `json:"weight"`
	Points      *exact.Points `json:"points"`
	Explanation string        `json:"explanation"`
	Method      string        `json:"method"`
	Source      string        `json:"source"`
	Reason      string        `json:"reason"` // of a deduction
	Basis       string        `json:"basis"`
}

// Lost is what a measure was docked.
func (m MeasureScore) Lost() exact.Points {
	if m.Points == nil {
		return 0
	}
	return m.Weight - *m.Points
}

// Rectification is an item that was to be put right after an evaluation of the project.
type Rectification struct {
	Year   int        `json:"year"`
	No     int        `json:"no"`
	Text   string     `json:"text"`
	Owner  string     `json:"owner"`
	DueOn  clock.Date `json:"dueOn"`
	Status string     `json:"status"` // in words
	Proof  string     `json:"proof"`
}

// documentSchema is the version of the stored form.
const documentSchema = "1"

// NewEvaluationDocument adds the evaluators' scores up, level by level, and the money.
// What is typed wrong counts as missing: a draft is shown as it stands.
func NewEvaluationDocument(d EvaluationDocument, plan form.EvaluationPlan, draft form.EvaluationDraft, bands *standard.Bands) EvaluationDocument {
	d.Schema = documentSchema
	d.score(plan, draft)
	if d.Missing == 0 && len(d.Scores) > 0 {
		d.Grade = bands.Grade(d.Total)
	}
	d.Money.add()
	d.Summary, d.Experience, d.Advice = form.Word(draft.Summary), form.Word(draft.Experience), form.Word(draft.Suggestions)
	d.Problems = append([]string{}, draft.Problems...)
	d.Work.Visits = []Visit{}
	for _, v := range draft.Visits {
		on := clock.Date("")
		if v.On != nil {
			on = *v.On
		}
		d.Work.Visits = append(d.Work.Visits, Visit{on, form.Word(v.Place), form.Word(v.People), form.Word(v.Findings)})
	}
	return d
}

func (d *EvaluationDocument) score(plan form.EvaluationPlan, draft form.EvaluationDraft) {
	at := 0
	d.Scores = []AspectScore{}
	for _, a := range plan.Aspects {
		aspect := AspectScore{Coded: Coded{a.Code, a.NameZh}, Topics: []TopicScore{}}
		for _, t := range a.Topics {
			topic := TopicScore{Coded: Coded{t.Code, t.NameZh}, Measures: []MeasureScore{}}
			for _, m := range t.Measures {
				var typed form.MeasureScore
				if at < len(draft.Scores) {
					typed = draft.Scores[at]
				}
				at++
				s := scoredMeasure(m, typed)
				if s.Points == nil {
					d.Missing++
				} else {
					topic.Points += *s.Points
				}
				topic.Weight += s.Weight
				topic.Measures = append(topic.Measures, s)
			}
			aspect.Weight, aspect.Points = aspect.Weight+topic.Weight, aspect.Points+topic.Points
			topic.Scored = topic.rated()
			aspect.Topics = append(aspect.Topics, topic)
		}
		d.Weight, d.Total = d.Weight+aspect.Weight, d.Total+aspect.Points
		aspect.Scored = aspect.rated()
		d.Scores = append(d.Scores, aspect)
	}
}

func scoredMeasure(m form.PlanMeasure, typed form.MeasureScore) MeasureScore {
	s := MeasureScore{NameZh: form.Word(m.NameZh), Explanation: form.Word(m.Explanation), Method: form.Word(m.Method),
		Source: form.Word(m.Source), Reason: form.Word(typed.Reason), Basis: form.Word(typed.Basis)}
	s.Weight, _ = exact.ParsePoints(form.Word(m.Weight))
	if p, err := exact.ParsePoints(form.Word(typed.Points)); err == nil && p >= 0 && p <= s.Weight {
		s.Points = &p
	}
	return s
}

// rated tells the share of the weight that the points are.
func (s Scored) rated() Scored {
	if s.Weight > 0 {
		s.Rate = exact.Fixed(big.NewRat(100*int64(s.Points), int64(s.Weight)), 2)
	}
	return s
}

// add sums the rows up.
func (m *MoneyAccount) add() {
	m.Sum, m.Rate = MoneyRow{NameZh: "合计"}, ""
	var executed exact.Money
	known := len(m.Rows) > 0
	for _, r := range m.Rows {
		m.Sum.Initial += r.Initial
		m.Sum.Adjusted += r.Adjusted
		if r.Executed == nil {
			known = false
			continue
		}
		executed += *r.Executed
	}
	if !known {
		return
	}
	m.Sum.Executed = &executed
	if m.Sum.Adjusted > 0 {
		m.Rate = exact.Fixed(big.NewRat(100*int64(executed), int64(m.Sum.Adjusted)), 2)
	}
}

// chaptersOf are the evaluators' chapters, in the report's order; the codes are those of
// the API. Those that the draft has words for are written with its scores.
var chaptersOf = []struct {
	code string
	of   func(*form.EvaluationWords) *string
}{
	{"facts", func(w *form.EvaluationWords) *string { return &w.Facts }},
	{"purpose", func(w *form.EvaluationWords) *string { return &w.Purpose }},
	{"principles", func(w *form.EvaluationWords) *string { return &w.Principles }},
	{"method", func(w *form.EvaluationWords) *string { return &w.Method }},
	{"standard", func(w *form.EvaluationWords) *string { return &w.Standard }},
	{"course", func(w *form.EvaluationWords) *string { return &w.Course }},
	{"decision", func(w *form.EvaluationWords) *string { return &w.Decision }},
	{"process", func(w *form.EvaluationWords) *string { return &w.Process }},
	{"output", func(w *form.EvaluationWords) *string { return &w.Output }},
	{"benefit", func(w *form.EvaluationWords) *string { return &w.Benefit }},
	{"causes", func(w *form.EvaluationWords) *string { return &w.Causes }},
	{"other", func(w *form.EvaluationWords) *string { return &w.Other }},
}

// usualWords is what a new evaluation's report says until its evaluators write better.
var usualWords = form.EvaluationWords{
	Purpose:    "了解项目决策、过程、产出和效益情况，衡量预算资金的使用结果，发现问题，为改进管理和编制以后年度预算提供依据。",
	Principles: "遵循科学公正、统筹兼顾、激励约束、公开透明的原则，评价结论与佐证材料一一对应。",
	Method:     "以比较法和因素分析法为主，结合成本效益分析和公众评判，定量与定性相结合，书面评价与现场核查相结合。",
	Standard:   "以经批准的绩效目标和预算为计划标准，参照行业标准和历史标准。满分100分，90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。",
}

func placeIn(w *form.EvaluationWords) func(code string) *string {
	return func(code string) *string {
		for _, c := range chaptersOf {
			if c.code == code {
				return c.of(w)
			}
		}
		return nil
	}
}

// analysisOf are the words of a first level, by its code in the framework.
func analysisOf(w form.EvaluationWords, aspect string) string {
	return map[string]string{"A": w.Decision, "B": w.Process, "C": w.Output, "D": w.Benefit}[aspect]
}

// docked are the measures that lost points.
func (a AspectScore) docked() (out []MeasureScore) {
	for _, t := range a.Topics {
		out = append(out, slices.DeleteFunc(slices.Clone(t.Measures), func(m MeasureScore) bool { return m.Lost() == 0 })...)
	}
	return out
}
