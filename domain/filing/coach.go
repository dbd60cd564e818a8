package filing

import (
	"context"
	"fmt"
	"math/big"

	"hengxiao/domain/indicators"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
)

// CoachRemark is what the indicator coach says of one field (指标提示): it stops nothing.
// The code names the rule, the message says what it saw, Better what would be better; Of are
// the words and figures in the message.
type CoachRemark struct {
	Code    string
	Path    string
	Message string
	Better  string
	Of      []string
}

// coached is an indicator as far as the coach can read it; nil stands for what it cannot.
type coached struct {
	form.Indicator
	path         string
	total        bool // of the whole period, not of the year
	level1       string
	level2       string
	name, normal string
	operator     *standard.Operator
	unit         *standard.Unit
	value        *big.Rat
	text         string
	weight       *big.Rat
	past         []*big.Rat // the last three years, the newest first
	usual        *indicators.Usual
}

// quantitative is a row with a value that counts.
func (r *coached) quantitative() bool { return r.operator != nil && r.operator.Quantitative }

// growing is a row of which more is better, falling one of which less is.
func (r *coached) growing() bool { return r.quantitative() && r.operator.Direction == "POSITIVE" }
func (r *coached) falling() bool { return r.quantitative() && r.operator.Direction == "NEGATIVE" }

// full is a value at the end of its rate: 100 %.
func (r *coached) full() bool {
	return r.unit != nil && r.unit.Max != nil && r.value != nil && r.value.Cmp(r.unit.Max.Rat()) == 0
}

// Coach says what would make a form's indicators better, row by row, in the order of the
// rules. Usual are the library's rows by their references; the form alone tells the rest.
func Coach(f form.Declaration, s *standard.Set, usual map[string]*indicators.Usual) []*CoachRemark {
	rows := make([]*coached, len(f.Indicators))
	for i, in := range f.Indicators {
		rows[i] = read(in, at("indicators", i), s)
		rows[i].usual = usual[word(in.LibraryRef)]
	}
	remarks := []*CoachRemark{}
	for _, r := range rows {
		for _, rule := range coachRules {
			if seen := rule.sees(r, rows); seen.message != "" {
				remarks = append(remarks, &CoachRemark{Code: rule.code, Path: r.path + "." + rule.field(r), Message: seen.message, Better: seen.better, Of: seen.of})
			}
		}
	}
	return remarks
}

func read(in form.Indicator, path string, s *standard.Set) *coached {
	r := &coached{
		Indicator: in, path: path, total: pick(in.Horizon) == whole, level1: pick(in.Level1), level2: pick(in.Level2),
		name: word(in.NameZh), operator: s.Taxonomy.Operator(pick(in.Operator)), unit: s.Codes.Unit(pick(in.Unit)),
		value: number(in.TargetValue), text: word(in.TargetText), weight: number(in.Weight),
	}
	r.normal = standard.NormalName(r.name)
	for _, v := range in.History[:min(len(in.History), 3)] {
		if past := number(&v); past != nil {
			r.past = append(r.past, past)
		}
	}
	return r
}

// number reads a figure without judging it; nil when it is none.
func number(text *string) *big.Rat {
	d, err := exact.ParseDecimal(word(text))
	if err != nil {
		return nil
	}
	return d.Rat()
}

// Coached is Coach of a stored declaration, by its batch's standards.
func Coached(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*CoachRemark, error) {
	// The batch as a page has loaded it may lack the column.
	b, err := db.Batch.Query().Where(batch.ID(d.BatchID)).Select(batch.FieldStandards).Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	return CoachForm(ctx, db, d.Form, set)
}

// CoachForm is Coach of a form as it is typed.
func CoachForm(ctx context.Context, db *ent.Client, f form.Declaration, set *standard.Set) ([]*CoachRemark, error) {
	usual, err := indicators.Of(ctx, db, f.Indicators)
	if err != nil {
		return nil, fmt.Errorf("the library beside a form: %w", err)
	}
	return Coach(f, set, usual), nil
}
