// Package consent is for steps that need two people: what one asks for, another
// decides, and nobody decides what he asked for himself.
package consent

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// Request is a step that waits for a second person.
type Request struct {
	Act     consent.Act
	Role    viewer.Role // who may decide
	Reason  string
	Outcome *term.Outcome // of an override
	Sheet   *uuid.UUID    // of a step on a sheet
	Choice  *Choice       // of an expert who is not drawn
	Tie     *Tie          // of a tie that is withdrawn
}

// Tie is what an expert shall no longer be tied by: a relation, or a unit that he asked not
// to judge.
type Tie struct {
	Relation *uuid.UUID
	Unit     *string
}

// Choice is whom a leader is asked to let sit undrawn, the field for which he stands,
// and why, as the draw's record will tell it.
type Choice struct {
	Expert    uuid.UUID
	StandsFor string
	Because   string
}

// Ask asks for the second person's decision on a declaration and tells those who may
// give it. One request of a kind waits at a time.
func Ask(ctx context.Context, db *ent.Client, d *ent.Declaration, r Request) (*ent.Consent, error) {
	of := []predicate.Consent{consent.DeclarationID(d.ID)}
	if r.Sheet != nil {
		of = append(of, consent.SheetID(*r.Sheet))
	}
	if r.Choice != nil {
		of = append(of, consent.ExpertID(r.Choice.Expert))
	}
	c, err := ask(ctx, db, r, of, func(c *ent.ConsentCreate) { c.SetDivision(d.Division).SetDeclarationID(d.ID) })
	if err != nil {
		return nil, err
	}
	notify.Announce(ctx, d)
	return c, notify.Tell(ctx, db, d, []viewer.Role{r.Role}, asked(r))
}

// AskForPay asks for the second person's decision on a pay list, which comes with its
// batch, as Ask does on a declaration.
func AskForPay(ctx context.Context, db *ent.Client, l *ent.PayList, r Request) (*ent.Consent, error) {
	c, err := ask(ctx, db, r, []predicate.Consent{consent.PayListID(l.ID)},
		func(c *ent.ConsentCreate) { c.SetDivision(l.Division).SetPayListID(l.ID) })
	if err != nil {
		return nil, err
	}
	people, err := notify.Holders(ctx, db, r.Role, nil)
	if err != nil {
		return nil, err
	}
	return c, notify.TellOf(ctx, db, people, l.Edges.Batch.NameZh, asked(r))
}

// AskForStandard asks for the second person's decision on a draft of a standard.
func AskForStandard(ctx context.Context, db *ent.Client, s *ent.Standard, r Request) (*ent.Consent, error) {
	c, err := ask(ctx, db, r, []predicate.Consent{consent.StandardID(s.ID)},
		func(c *ent.ConsentCreate) { c.SetDivision(s.Division).SetStandardID(s.ID) })
	if err != nil {
		return nil, err
	}
	people, err := notify.Holders(ctx, db, r.Role, nil)
	if err != nil {
		return nil, err
	}
	return c, notify.TellOf(ctx, db, people, s.NameZh, asked(r))
}

// AskForTie asks another of those who keep the library for the decision on one of an
// expert's ties.
func AskForTie(ctx context.Context, db *ent.Client, e *ent.Expert, r Request) (*ent.Consent, error) {
	of := []predicate.Consent{consent.ExpertID(e.ID)}
	if r.Tie.Relation != nil {
		of = append(of, consent.RelationID(*r.Tie.Relation))
	}
	if r.Tie.Unit != nil {
		of = append(of, consent.UnitCode(*r.Tie.Unit))
	}
	c, err := ask(ctx, db, r, of, func(c *ent.ConsentCreate) {
		c.SetDivision(e.Division).SetExpertID(e.ID).SetNillableRelationID(r.Tie.Relation).SetNillableUnitCode(r.Tie.Unit)
	})
	if err != nil {
		return nil, err
	}
	people, err := notify.Holders(ctx, db, r.Role, nil)
	if err != nil {
		return nil, err
	}
	return c, notify.TellOf(ctx, db, people, workflow.Called(e), asked(r))
}

func asked(r Request) notify.News {
	return notify.News{Kind: "consent." + string(r.Act), Detail: r.Reason, Sheet: r.Sheet}
}

func ask(ctx context.Context, db *ent.Client, r Request, of []predicate.Consent, set func(*ent.ConsentCreate)) (*ent.Consent, error) {
	v := viewer.FromContext(ctx)
	ctx = viewer.System(ctx, "ask for consent")
	waiting, err := db.Consent.Query().Where(of...).
		Where(consent.ActEQ(r.Act), consent.DecisionEQ(consent.DecisionWAITING)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if waiting {
		return nil, already()
	}
	create := db.Consent.Create().SetNillableSheetID(r.Sheet).
		SetAct(r.Act).SetRole(r.Role).SetReason(r.Reason).SetNillableOutcome(r.Outcome).
		SetAskedBy(v.UserID).SetAskedByName(v.Name)
	if r.Choice != nil {
		create.SetExpertID(r.Choice.Expert).SetStandsFor(r.Choice.StandsFor).SetBecause(r.Choice.Because)
	}
	set(create)
	c, err := create.Save(ctx)
	switch {
	case ent.IsConstraintError(err): // another was faster: the database lets one wait
		return nil, already()
	case err != nil:
		return nil, fmt.Errorf("ask for consent: %w", err)
	default:
		return c, nil
	}
}

func already() *fault.Fault {
	return fault.New(fault.Frozen, "已有同样的申请等待另一人决定")
}

// Decidable says why the viewer cannot decide a request, which comes with what it is
// about: E_NOT_FOUND to whom it is not addressed.
func Decidable(v *viewer.Viewer, c *ent.Consent) error {
	switch {
	case !mayDecide(v, c):
		return fault.Missing()
	case c.Decision != consent.DecisionWAITING:
		return fault.New(fault.Frozen, "该申请已由%s决定", c.DecidedByName)
	case c.AskedBy == v.UserID:
		return fault.New(fault.Forbidden, "不能决定自己提出的申请，须由另一人办理")
	case c.ExpertID != nil && v.ExpertID != nil && *c.ExpertID == *v.ExpertID:
		return fault.New(fault.Forbidden, "不能决定关于本人的申请，须由另一人办理")
	default:
		return nil
	}
}

// DecideConsent is the second person's answer.
type DecideConsent struct {
	ID      uuid.UUID
	Version int
	Give    bool
	Answer  string
}

// Settle writes the answer down. The decider holds the role asked for and is not
// the asker; a refusal needs words.
func Settle(ctx context.Context, db *ent.Client, in DecideConsent) (*ent.Consent, error) {
	c, err := db.Consent.Query().Where(consent.ID(in.ID)).WithDeclaration().
		WithPayList(func(q *ent.PayListQuery) { q.WithBatch() }).WithStandard().WithExpert().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	if err := Decidable(v, c); err != nil {
		return nil, err
	}
	decision := consent.DecisionGIVEN
	if !in.Give {
		decision = consent.DecisionREFUSED
		if _, err := workflow.NeedText("answer", "不同意的理由", in.Answer, 2); err != nil {
			return nil, err
		}
	}
	settled, err := db.Consent.UpdateOneID(c.ID).
		Where(consent.Version(in.Version), consent.DecisionEQ(consent.DecisionWAITING)).
		SetVersion(in.Version + 1).SetDecision(decision).SetDecidedByName(v.Name).
		SetAnswer(in.Answer).SetDecidedAt(clock.Now(ctx)).
		Save(viewer.System(ctx, "settle a consent"))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	return settled, tell(ctx, db, c, notify.News{Kind: "consent." + string(decision), Detail: in.Answer})
}

// mayDecide: the role asked for, held where the declaration belongs, or for a pay
// list, a standard or an expert's entry, which is the whole division's, anywhere.
func mayDecide(v *viewer.Viewer, c *ent.Consent) bool {
	if d := c.Edges.Declaration; d != nil {
		return v.Covers([]viewer.Role{c.Role}, d.UnitID, d.SectionID, d.BatchID)
	}
	return (c.Edges.PayList != nil || c.Edges.Standard != nil || c.Edges.Expert != nil) && v.Has(c.Role)
}

// tell tells the asker of the answer.
func tell(ctx context.Context, db *ent.Client, c *ent.Consent, news notify.News) error {
	people := []uuid.UUID{c.AskedBy}
	switch {
	case c.Edges.Standard != nil:
		return notify.TellOf(ctx, db, people, c.Edges.Standard.NameZh, news)
	case c.Edges.PayList != nil:
		return notify.TellOf(ctx, db, people, c.Edges.PayList.Edges.Batch.NameZh, news)
	case c.Edges.Declaration == nil:
		return notify.TellOf(ctx, db, people, workflow.Called(c.Edges.Expert), news)
	default:
		notify.Announce(ctx, c.Edges.Declaration)
		return notify.TellUsers(ctx, db, people, c.Edges.Declaration, news)
	}
}
