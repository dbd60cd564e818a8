// Package survey is 满意度调查: a public address, answers of nobody in particular, and a
// share that becomes the actual value of a satisfaction indicator.
package survey

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/survey"
	"hengxiao/ent/viewer"
)

// OpenSurvey asks the public about one satisfaction indicator of an approved project.
type OpenSurvey struct {
	DeclarationID uuid.UUID
	IndicatorNo   int
	Title         string
	TargetGroup   string
	Questions     []string
	Comments      bool
	ClosesOn      clock.Date
	Planned       int
}

// owners may open and close a survey, and read the words of those who answered.
var owners = []viewer.Role{viewer.UnitClerk, viewer.DeptReviewer, viewer.PerfOffice}

func owns(ctx context.Context, d *ent.Declaration) bool {
	return viewer.FromContext(ctx).Covers(owners, d.UnitID, d.SectionID, d.BatchID)
}

const (
	mostQuestions = 10
	mostPlanned   = 100_000
	longestDays   = 366
)

// Open opens a survey under an address that nobody guesses.
func Open(ctx context.Context, db *ent.Client, in OpenSurvey) (*ent.Survey, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).WithBatch().Only(ctx)
	if ent.IsNotFound(err) || err == nil && !owns(ctx, d) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	if d.Stage != declaration.StageAPPROVED {
		return nil, fault.New(fault.Frozen, "当前环节为“%s”，预算批复后才能开展满意度调查", workflow.StageNames[d.Stage]).At("declarationID")
	}
	by := viewer.FromContext(ctx).Name
	ctx = viewer.System(ctx, "open a survey")
	row, err := db.Indicator.Query().Where(indicator.DeclarationID(d.ID), indicator.Horizon("ANNUAL"), indicator.No(in.IndicatorNo),
		indicator.Level1("SATISFACTION"), indicator.OperatorNEQ("QUAL"), indicator.WeightNotNil(), indicator.Removed(false)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有这项定量的满意度指标").At("indicatorNo")
	}
	if err != nil {
		return nil, err
	}
	if err := in.check(ctx).Err(); err != nil {
		return nil, err
	}
	there, err := db.Survey.Query().Where(survey.DeclarationID(d.ID), survey.IndicatorNo(in.IndicatorNo),
		survey.Or(survey.StatusEQ(survey.StatusOPEN), survey.Feeds(true))).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if there {
		return nil, fault.New(fault.Frozen, "“%s”已有进行中的调查或有效的调查结果", row.NameZh).At("indicatorNo")
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	token, err := newToken()
	if err != nil {
		return nil, err
	}
	s, err := db.Survey.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetIndicatorNo(row.No).SetIndicatorName(row.NameZh).
		SetToken(token).SetTitle(form.Word(&in.Title)).SetTargetGroup(form.Word(&in.TargetGroup)).SetQuestions(in.asked()).
		SetComments(in.Comments).SetClosesOn(in.ClosesOn).SetPlanned(in.Planned).SetLeast(set.Settings.Survey.Least(in.Planned)).
		SetOpenedBy(by).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("open a survey of %s: %w", d.Code, err)
	}
	notify.Announce(ctx, d)
	return s, nil
}

func (in OpenSurvey) check(ctx context.Context) fault.List {
	var faults fault.List
	text := func(path, label, text string, least, most int) {
		switch n := form.Length(text); {
		case n == 0:
			faults.Add(fault.New(fault.Required, "请填写%s", label).At("%s", path))
		case n < least || n > most:
			faults.Add(fault.New(fault.TooShort, "%s应有 %d 至 %d 个字，现有 %d 个字", label, least, most, n).At("%s", path))
		}
	}
	text("title", "调查标题", in.Title, 2, 60)
	text("targetGroup", "调查对象", in.TargetGroup, 2, 200)
	if n := len(in.Questions); n == 0 || n > mostQuestions {
		faults.Add(fault.New(fault.Required, "请列出 1 至 %d 个问题", mostQuestions).At("questions"))
	}
	for i, q := range in.Questions {
		text(fmt.Sprintf("questions[%d]", i), "问题", q, 4, 100)
	}
	today := clock.DateOf(clock.Now(ctx))
	if in.ClosesOn < today || in.ClosesOn > today.AddDays(longestDays) {
		faults.Add(fault.New(fault.DateOrder, "截止日应在今天与 %s 之间，现为 %s", today.AddDays(longestDays), in.ClosesOn).At("closesOn"))
	}
	if in.Planned < 1 || in.Planned > mostPlanned {
		faults.Add(fault.New(fault.Number, "计划样本量应在 1 与 %d 之间，现为 %d", mostPlanned, in.Planned).At("planned"))
	}
	return faults
}

func (in OpenSurvey) asked() []form.SurveyQuestion {
	questions := make([]form.SurveyQuestion, len(in.Questions))
	for i, q := range in.Questions {
		questions[i] = form.SurveyQuestion{Text: form.Word(&q)}
	}
	return questions
}

// newToken is 256 random bits: whoever has no address finds none by trying.
func newToken() (string, error) {
	raw := make([]byte, 32)
	_, err := rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw), err
}
