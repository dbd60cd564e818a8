package standard

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/standard"
)

// EditionInForce is the edition of a kind in force.
func EditionInForce(ctx context.Context, db *ent.Client, kind Kind) (*ent.Standard, error) {
	ids, err := InForce(ctx, db)
	if err != nil {
		return nil, err
	}
	s, err := db.Standard.Query().Where(standard.IDIn(ids...), standard.Kind(string(kind))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// DraftAs clones an edition into a draft that says what the document says.
func DraftAs(ctx context.Context, db *ent.Client, base *ent.Standard, doc Document) error {
	draft, err := Draft(ctx, db, DraftStandard{base.ID})
	if err != nil {
		return err
	}
	body, err := write(doc)
	if err != nil {
		return err
	}
	_, err = Save(ctx, db, SaveStandard{ID: draft.ID, Version: draft.Version, Body: string(body)})
	return err
}
