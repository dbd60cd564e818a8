package library

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// A person has one entry. But whoever has an ID number could ask the library whether its
// owner reviews, if a second entry (重复申请) were refused as such: it is so only to whom
// knows the library. Of everybody else it is taken as any other, under a tag of its own,
// and goes its way up to somebody who knows; there it can only be refused.

// secondTag is the tag of a second entry: that of the person in letters, and the entry's
// code, so that it is one in the division as every tag is.
func secondTag(tag, code string) string {
	raw, err := hex.DecodeString(tag)
	if err != nil {
		panic("a tag is a digest in hexadecimal digits: " + err.Error())
	}
	return base64.RawURLEncoding.EncodeToString(raw) + "/" + code
}

// personOf is the tag of the person whose second entry this is; empty for a first one.
func personOf(e *ent.Expert) (string, error) {
	letters, _, second := strings.Cut(value(e.IDTag), "/")
	if !second {
		return "", nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(letters)
	return hex.EncodeToString(raw), err
}

// holder is the entry, beside one, of the person with a tag, or a second one of his that
// was removed; nil where there is none.
func holder(ctx context.Context, db *ent.Client, tag string, beside uuid.UUID) (*ent.Expert, error) {
	e, err := db.Expert.Query().
		Where(expert.IDNEQ(beside), expert.Or(expert.IDTagEQ(tag),
			expert.And(expert.StatusEQ(expert.StatusBANNED), expert.IDTagHasPrefix(secondTag(tag, ""))))).
		Order(expert.ByCreatedAt()).First(viewer.System(ctx, "is the person in the library"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return e, err
}

// known is said of a person who has an entry already, to those who may know of it.
func known(first *ent.Expert) *fault.Fault {
	return fault.New(fault.DupIndicator, "专家库中已有该身份证号的记录 %s（%s）", first.Code, workflow.EntryNames[first.Status])
}

// Single refuses to pass or admit a second entry (E_DUP_INDICATOR). A section that does
// not know the library is told nothing, and passes it on to the office. Its reason for a
// refusal is read by who recommended him.
func Single(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	if !policy.KnowsExperts(viewer.FromContext(ctx)) {
		return nil
	}
	e, err := db.Expert.Get(viewer.System(ctx, "is an entry a second one"), id)
	if err != nil {
		return err
	}
	tag, err := personOf(e)
	if err != nil || tag == "" {
		return err
	}
	first, err := holder(ctx, db, tag, e.ID)
	if err != nil || first == nil {
		return err
	}
	return fault.New(fault.DupIndicator, "专家库中已有此人的记录 %s（%s），本条只能不予入库；理由会给推荐人或申请人看到，请勿写明其是否在库",
		first.Code, workflow.EntryNames[first.Status])
}
