package standard

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/consent"
	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/viewer"
)

// DraftStandard names the edition to clone.
type DraftStandard struct{ ID uuid.UUID }

// Draft clones an edition into the next one of its code, to be changed. One draft of
// a code is worked on at a time.
func Draft(ctx context.Context, db *ent.Client, in DraftStandard) (*ent.Standard, error) {
	base, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	if err := Draftable(ctx, db, base); err != nil {
		return nil, err
	}
	newest, err := db.Standard.Query().Where(standard.Kind(base.Kind), standard.Code(base.Code)).
		Order(ent.Desc(standard.FieldEdition)).First(ctx)
	if err != nil {
		return nil, err
	}
	body, nameZh, err := ofEdition(base, newest.Edition+1, base.Body)
	if err != nil {
		return nil, err
	}
	v := viewer.FromContext(ctx)
	return db.Standard.Create().SetDivision(v.Division).SetKind(base.Kind).SetCode(base.Code).SetEdition(newest.Edition + 1).
		SetNameZh(nameZh).SetBody(string(body)).SetHash(hash(body)).SetBaseID(base.ID).SetDraftedBy(v.Name).Save(ctx)
}

// Draftable says why an edition cannot be cloned now.
func Draftable(ctx context.Context, db *ent.Client, s *ent.Standard) error {
	if s.Status == standard.StatusDRAFT {
		return fault.New(fault.Frozen, "草稿不能复制，发布后才可以")
	}
	open, err := db.Standard.Query().Where(standard.Kind(s.Kind), standard.Code(s.Code), standard.StatusEQ(standard.StatusDRAFT)).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return fault.New(fault.Frozen, "第 %d 版草稿正在修改，一次只改一份", open.Edition)
}

// ofEdition reads a body as that of an edition of s, and writes it as it is kept.
func ofEdition(s *ent.Standard, edition int, text string) (body []byte, nameZh string, err error) {
	doc, err := read(Kind(s.Kind), []byte(text))
	if err != nil {
		return nil, "", err
	}
	h := doc.header()
	h.Kind, h.Code, h.Version = Kind(s.Kind), s.Code, edition
	body, err = write(doc)
	return body, h.NameZh, err
}

// write is a document as text, one field a line.
func write(doc Document) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(doc)
	return b.Bytes(), err
}

// SaveStandard is a draft as it shall be.
type SaveStandard struct {
	ID      uuid.UUID
	Version int
	Body    string
}

// Save keeps a draft, sound or not; what has not the form of its kind is refused.
func Save(ctx context.Context, db *ent.Client, in SaveStandard) (*ent.Standard, error) {
	s, err := draft(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	body, nameZh, err := ofEdition(s, s.Edition, in.Body)
	if err != nil {
		return nil, err
	}
	return stale(step(s).SetNameZh(nameZh).SetBody(string(body)).SetHash(hash(body)).Save(ctx))
}

// Discard deletes a draft and answers with the edition it was cloned from.
func Discard(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Standard, error) {
	s, err := draft(ctx, db, in)
	if err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "discard a draft")
	if _, err := db.Consent.Delete().Where(asked.StandardID(s.ID)).Exec(sys); err != nil {
		return nil, err
	}
	if err := db.Standard.DeleteOneID(s.ID).Exec(sys); err != nil {
		return nil, err
	}
	return db.Standard.Get(ctx, *s.BaseID)
}

// AskPublication sends a sound draft to the second person, who publishes it.
func AskPublication(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Standard, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	s, err := draft(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	if err := sound(ctx, db, s); err != nil {
		return nil, err
	}
	changes, err := Changes(ctx, db, s)
	if err != nil {
		return nil, err
	}
	if len(changes) == 0 {
		return nil, fault.New(fault.Frozen, "与所复制的版本没有差别，不需要发布")
	}
	_, err = consent.AskForStandard(ctx, db, s, consent.Request{Act: asked.ActPUBLISH_STANDARD, Role: viewer.PerfOffice, Reason: reason})
	return s, err
}

// sound refuses a draft with faults, all of them at once.
func sound(ctx context.Context, db *ent.Client, s *ent.Standard) error {
	faults, err := Faults(ctx, db, s)
	if err != nil {
		return err
	}
	return faults.Err()
}

// Published carries out what the second person decided on a draft: given, it is in
// force for what begins from now on, and is never changed again.
func Published(ctx context.Context, db *ent.Client, c *ent.Consent) error {
	sys := viewer.System(ctx, "a standard is decided")
	s, err := db.Standard.Get(sys, c.StandardID)
	if err != nil || c.Decision != asked.DecisionGIVEN {
		return err
	}
	if err := sound(sys, db, s); err != nil {
		return err
	}
	_, err = stale(step(s).SetStatus(standard.StatusPUBLISHED).SetPublishedBy(viewer.FromContext(ctx).Name).
		SetPublishedAt(clock.Now(ctx)).Save(sys))
	return err
}

// Retire takes an edition that is no longer in force out of use. What was measured by
// it keeps it.
func Retire(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Standard, error) {
	reason, err := in.Needs(5)
	if err != nil {
		return nil, err
	}
	s, err := seen(ctx, db, workflow.Seen{ID: in.ID, Version: in.Version})
	if err != nil {
		return nil, err
	}
	if err := Retirable(ctx, db, s); err != nil {
		return nil, err
	}
	return stale(step(s).SetStatus(standard.StatusRETIRED).SetRetiredAt(clock.Now(ctx)).SetRetireReason(reason).Save(ctx))
}

// Retirable says why an edition cannot be retired. The one in force stays until
// another is published: nobody brings an older one back alone.
func Retirable(ctx context.Context, db *ent.Client, s *ent.Standard) error {
	if s.Status != standard.StatusPUBLISHED {
		return fault.New(fault.Frozen, "只有已发布的版本可以停用")
	}
	ids, err := InForce(ctx, db)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if id == s.ID {
			return fault.New(fault.Frozen, "现行版本不能停用，发布新版后才可以")
		}
	}
	return nil
}

func find(ctx context.Context, db *ent.Client, id uuid.UUID) (*ent.Standard, error) {
	s, err := db.Standard.Query().Where(standard.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// seen reads an edition in the version that was seen.
func seen(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Standard, error) {
	s, err := find(ctx, db, in.ID)
	if err == nil && s.Version != in.Version {
		return nil, workflow.Stale()
	}
	return s, err
}

// draft reads an edition that may be changed.
func draft(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Standard, error) {
	s, err := seen(ctx, db, in)
	if err != nil {
		return nil, err
	}
	return s, Changeable(ctx, db, s)
}

// Changeable says why an edition cannot be changed: it is published, or waits for the
// second person, who must decide on what was asked.
func Changeable(ctx context.Context, db *ent.Client, s *ent.Standard) error {
	if s.Status != standard.StatusDRAFT {
		return fault.New(fault.Frozen, "已发布的版本不能修改，请复制为新版")
	}
	waits, err := db.Consent.Query().Where(asked.StandardID(s.ID), asked.DecisionEQ(asked.DecisionWAITING)).
		Exist(viewer.System(ctx, "does a draft wait"))
	if err != nil {
		return err
	}
	if waits {
		return fault.New(fault.Frozen, "草稿正等待另一人决定，不能修改")
	}
	return nil
}

// step moves an edition on in the version that was read.
func step(s *ent.Standard) *ent.StandardUpdateOne {
	return s.Update().Where(standard.Version(s.Version), standard.StatusEQ(s.Status)).SetVersion(s.Version + 1)
}

func stale(s *ent.Standard, err error) (*ent.Standard, error) {
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return s, err
}

// Faults is all that is wrong with an edition: in itself, and beside the code lists
// in force.
func Faults(ctx context.Context, db *ent.Client, s *ent.Standard) (fault.List, error) {
	doc, err := read(Kind(s.Kind), []byte(s.Body))
	if err != nil {
		faults, ok := fault.Of(err)
		if !ok {
			return nil, fmt.Errorf("standard %s: %w", s.Code, err)
		}
		return faults, nil
	}
	in := inspection{}
	in.header(Kind(s.Kind), doc.header())
	doc.inspect(&in)
	if rules, ok := doc.(*RuleSet); ok {
		set, err := Current(ctx, db)
		if err != nil {
			return nil, err
		}
		in.faults = append(in.faults, rules.unknown(set.Codes)...)
	}
	return in.faults, nil
}
