package survey

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/survey"
	"hengxiao/ent/generated/ent/surveyanswer"
	"hengxiao/ent/viewer"
)

// Public is what whoever has its address reads of a survey.
type Public struct {
	Open        bool
	Title       string
	ProjectName string
	UnitName    string
	TargetGroup string
	Questions   []string
	Comments    bool
	ClosesOn    clock.Date
}

// Read reads a survey by its address, for whoever has it.
func Read(ctx context.Context, db *ent.Client, token string) (*Public, error) {
	s, err := byToken(ctx, db, token)
	if err != nil {
		return nil, err
	}
	p := &Public{Open: open(ctx, s), Title: s.Title, ProjectName: s.Edges.Declaration.NameZh,
		UnitName: s.Edges.Declaration.Edges.Unit.NameZh, TargetGroup: s.TargetGroup, Questions: []string{}, Comments: s.Comments,
		ClosesOn: s.ClosesOn}
	for _, q := range s.Questions {
		p.Questions = append(p.Questions, q.Text)
	}
	return p, nil
}

// byToken finds a survey by its address. Nobody need be signed in, so the machine reads.
func byToken(ctx context.Context, db *ent.Client, token string) (*ent.Survey, error) {
	s, err := db.Survey.Query().Where(survey.Token(token)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).Only(viewer.Machine(ctx, "", "a survey's address"))
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, "没有这项调查，请核对地址或二维码")
	}
	return s, err
}

func open(ctx context.Context, s *ent.Survey) bool {
	return s.Status == survey.StatusOPEN && clock.Now(ctx).Before(s.ClosesOn.End())
}

// AnswerSurvey answers one: for each question a step from 5 (非常满意) to 1 (非常不满意).
// Mark is a number that the page drew for this survey alone, so that a second sending is
// known as the same answer.
type AnswerSurvey struct {
	Token string
	Steps []int
	Words *string
	Mark  string
}

const (
	longestWords = 500
	bestStep     = 5
)

// Answer keeps an answer and the how manieth it was of its hour and network, and nothing of
// who gave it.
func Answer(ctx context.Context, db *ent.Client, in AnswerSurvey, nth int) (bool, error) {
	s, err := byToken(ctx, db, in.Token)
	if err != nil {
		return false, err
	}
	if !open(ctx, s) {
		return false, ended()
	}
	if err := in.check(s).Err(); err != nil {
		return false, err
	}
	words := ""
	if s.Comments {
		words = form.Word(in.Words)
	}
	mark := markOf(s.ID, in.Mark)
	ctx = viewer.Machine(ctx, s.Division, "an answer to a survey")
	there, err := db.SurveyAnswer.Query().Where(surveyanswer.SurveyID(s.ID), surveyanswer.Mark(mark)).Exist(ctx)
	if err != nil || there {
		return there, err // sent again: it is kept already
	}
	err = db.SurveyAnswer.Create().SetSurveyID(s.ID).SetSteps(in.Steps).SetWords(words).SetMark(mark).SetNth(nth).Exec(ctx)
	if err != nil {
		return false, err
	}
	err = db.Survey.UpdateOneID(s.ID).Where(survey.StatusEQ(survey.StatusOPEN)).AddAnswered(1).Exec(ctx)
	if ent.IsNotFound(err) {
		return false, ended()
	}
	return err == nil, err
}

func ended() *fault.Fault {
	return fault.New(fault.Frozen, "本次调查已结束，谢谢您的关注")
}

func (in AnswerSurvey) check(s *ent.Survey) fault.List {
	var faults fault.List
	if len(in.Steps) > len(s.Questions) {
		faults.Add(fault.New(fault.NotFound, "问题只有 %d 个", len(s.Questions)).At("steps"))
	}
	for i := range s.Questions {
		if i >= len(in.Steps) || in.Steps[i] < 1 || in.Steps[i] > bestStep {
			faults.Add(fault.New(fault.Required, "请选择第 %d 题的答案", i+1).At("steps[%d]", i))
		}
	}
	if n := form.Length(form.Word(in.Words)); n > longestWords {
		faults.Add(fault.New(fault.TooShort, "意见最多 %d 个字，现有 %d 个字", longestWords, n).At("words"))
	}
	if n := len(in.Mark); n < 16 || n > 64 {
		faults.Add(fault.New(fault.BadInput, "请刷新页面后再提交").At("mark"))
	}
	return faults
}

// markOf makes a page's number one that means nothing in another survey.
func markOf(id uuid.UUID, mark string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s", id, mark))
	return hex.EncodeToString(sum[:])
}
