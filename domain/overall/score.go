package overall

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Verdict is what the server makes of a department's evaluation as it stands.
type Verdict struct {
	Result form.OverallResult
	Faults []*fault.Fault
}

// Score computes every measure with a weight from the figures that are held and those
// that were typed; what cannot be computed is judged by people, with its ground. All
// faults together, in the order of the measures.
func Score(set *standard.Set, weights []form.MeasureWeight, h held, in form.OverallScores, files map[uuid.UUID]bool) *Verdict {
	s := &score{set: set, held: h, in: in, files: files, values: map[string]*big.Rat{}}
	for code, f := range h {
		s.values[code] = f.Value.Rat()
	}
	s.facts()
	whole := true
	for _, a := range set.Department.Level1 {
		for _, t := range a.Level2 {
			for _, m := range t.Level3 {
				if w := weightOf(weights, m.Code); w > 0 {
					row := s.measure(a, t, m, w)
					whole = whole && row.Points != nil
					s.result.Measures = append(s.result.Measures, row)
				}
			}
		}
	}
	if n := form.Length(form.Word(in.Summary)); n == 0 {
		s.add(fault.Required, "summary", "请填写整体绩效情况说明")
	} else if n > mostWords {
		s.add(fault.TooShort, "summary", "说明最多 %d 个字，现为 %d 个字", mostWords, n)
	}
	if whole {
		grade := set.Bands.Grade(s.result.Total)
		s.result.Grade = &grade
	}
	return &Verdict{Result: s.result, Faults: append([]*fault.Fault{}, s.faults...)}
}

const mostWords = 2000

type score struct {
	set    *standard.Set
	held   held
	in     form.OverallScores
	files  map[uuid.UUID]bool // of the department's form
	values map[string]*big.Rat
	asked  map[string]bool // figures of which something has been said already
	result form.OverallResult
	faults fault.List
}

func (s *score) add(code fault.Code, path, message string, args ...any) {
	s.faults.Add(fault.New(code, message, args...).At("%s", path))
}

// facts reads the typed figures that the system does not hold.
func (s *score) facts() {
	s.asked = map[string]bool{}
	for _, f := range s.in.Facts {
		_, known := figureNames[f.Code]
		_, there := s.held[f.Code]
		if form.Word(f.Value) == "" || there {
			continue // a figure that is held is never typed over
		}
		path := "facts." + f.Code
		d, err := exact.ParseDecimal(form.Word(f.Value))
		switch {
		case !known || systemOnly[f.Code]:
			s.add(fault.NotFound, path, "没有这项可填的数据")
		case err != nil || d.Rat().Sign() < 0 || d.Decimals() > 6:
			s.add(fault.Number, path, "%s应为不小于 0 的数字，最多 6 位小数，现为“%s”", figureNames[f.Code], *f.Value)
			s.asked[f.Code] = true
		case f.Code == "SATISFACTION" && d.Rat().Cmp(big.NewRat(100, 1)) > 0:
			s.add(fault.PercentRange, path, "满意度应在 0 与 100 之间，现为 %s", d)
			s.asked[f.Code] = true
		default:
			s.values[f.Code] = d.Rat()
		}
	}
}

// measure computes one measure, or takes what was judged.
func (s *score) measure(a standard.Aspect, t standard.Topic, m standard.Measure, weight exact.Points) form.OverallMeasure {
	row := form.OverallMeasure{Code: m.Code, Aspect: a.NameZh, Topic: t.NameZh, NameZh: m.NameZh,
		Explanation: m.ExplanationZh, Formula: m.Formula, Weight: weight}
	judged := s.judgedOf(m.Code)
	r, computed := rates[rateOf(m)]
	if !computed {
		s.judge(&row, judged)
		return row
	}
	row.Target = wordsOf(m.Yardstick)
	missing, hand := "", false
	for _, code := range r.figures() {
		f := s.held[code]
		f.Code, f.NameZh = code, figureNames[code]
		if v := s.values[code]; f.Source == "" {
			f.Source = typed
			if systemOnly[code] {
				f.Source = fromProjects
			}
			if v != nil {
				d := exact.Fixed(v, 6)
				f.Value = &d
			}
		}
		hand = hand || f.Source == typed
		if f.Value == nil && missing == "" {
			missing = code
		}
		row.Figures = append(row.Figures, f)
	}
	value, known := r.of(s.values)
	switch {
	case known:
		s.compute(&row, m, value)
		if hand {
			s.ground(judged, "请写明“%s”所填数据的来源或附上佐证材料", m.NameZh)
		}
	case missing != "" && !systemOnly[missing] && !r.empty(s.values):
		s.ask(row.Figures)
	default: // the papers are not there, or the lower part is 0
		row.Figures = slices.DeleteFunc(row.Figures, func(f form.MeasureFigure) bool { return f.Source == typed })
		s.judge(&row, judged)
	}
	return row
}

// ask names the typed figures that are missing, each once.
func (s *score) ask(figures []form.MeasureFigure) {
	for _, f := range figures {
		if f.Value == nil && f.Source == typed && !s.asked[f.Code] {
			s.asked[f.Code] = true
			s.add(fault.Required, "facts."+f.Code, "请填写%s", f.NameZh)
		}
	}
}

// compute gives the points of a rate; a fall counts as 0 where less is better.
func (s *score) compute(row *form.OverallMeasure, m standard.Measure, value *big.Rat) {
	shown := exact.Fixed(value, 2)
	row.Rate = &shown
	y, bands := m.Yardstick, m.Yardstick.Target == nil
	if y.Operator == "LE" && value.Sign() < 0 {
		value = new(big.Rat)
	}
	actual := exact.Fixed(value, 12) // finer than any two amounts in 分 can differ
	in := scoring.IndicatorResult{Operator: y.Operator, Target: y.Target, Actual: &actual,
		Weight: exact.Decimal(row.Weight.String()), SatisfactionBands: &bands}
	if bands {
		in.Operator = "GE"
	}
	got, err := scoring.ScoreIndicator(in, s.set)
	if err != nil {
		panic(fmt.Sprintf("overall: yardstick of %s: %v", m.Code, err)) // standards are inspected before they are published
	}
	row.Points = &got.Score
	s.result.Total += got.Score
}

// judge takes the points that people gave: within the weight, with their ground, and a
// reason where some are lost.
func (s *score) judge(row *form.OverallMeasure, in form.MeasurePoints) {
	row.Judged = true
	at := func(field string) string { return "points." + row.Code + "." + field }
	s.ground(in, "请写明“%s”的评分依据或附上佐证材料", row.NameZh)
	if form.Word(in.Points) == "" {
		s.add(fault.Required, at("points"), "请填写“%s”的得分", row.NameZh)
		return
	}
	p, err := exact.ParsePoints(form.Word(in.Points))
	switch {
	case err != nil:
		s.add(fault.Number, at("points"), "得分应为数字，最多两位小数，现为“%s”", *in.Points)
		return
	case p < 0 || p > row.Weight:
		s.add(fault.ScoreRange, at("points"), "“%s”的得分应在 0 与 %s 之间，现为 %s", row.NameZh, row.Weight, p)
		return
	case p < row.Weight && form.Word(in.Reason) == "":
		s.add(fault.Required, at("reason"), "“%s”扣 %s 分，请说明理由", row.NameZh, row.Weight-p)
	}
	row.Points = &p
	s.result.Total += p
}

// ground asks for what proves a measure, in words or files.
func (s *score) ground(in form.MeasurePoints, message, name string) {
	at := "points." + in.Code
	if form.Word(in.Basis) == "" && len(in.Files) == 0 {
		s.add(fault.Required, at+".basis", message, name)
	}
	for k, id := range in.Files {
		if !s.files[id] {
			s.add(fault.NotFound, fmt.Sprintf("%s.files[%d]", at, k), "没有这份材料")
		}
	}
}

func (s *score) judgedOf(code string) form.MeasurePoints {
	i := slices.IndexFunc(s.in.Points, func(p form.MeasurePoints) bool { return p.Code == code })
	if i < 0 {
		return form.MeasurePoints{Code: code}
	}
	return s.in.Points[i]
}

func rateOf(m standard.Measure) string {
	if m.Yardstick == nil {
		return ""
	}
	return m.Yardstick.Rate
}

// wordsOf is what the rate must reach: ≥100%.
func wordsOf(y *standard.Yardstick) string {
	switch {
	case y.Target == nil:
		return "按满意度赋分"
	case y.Operator == "LE":
		return fmt.Sprintf("≤%s%%", *y.Target)
	default:
		return fmt.Sprintf("≥%s%%", *y.Target)
	}
}

// weightOf is the weight that a measure was given; 0 where none was.
func weightOf(weights []form.MeasureWeight, code string) exact.Points {
	i := slices.IndexFunc(weights, func(w form.MeasureWeight) bool { return w.Code == code })
	if i < 0 {
		return 0
	}
	p, err := exact.ParsePoints(form.Word(weights[i].Weight))
	if err != nil {
		return 0
	}
	return p
}
