package standard

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/standard"
	"hengxiao/ent/viewer"
)

// decoded keeps published standards by id: they never change, so neither do these.
var decoded sync.Map // uuid.UUID -> Document

// PublishShipped publishes the standards that come with the product, each as its
// first edition, where the division does not have them yet.
func PublishShipped(ctx context.Context, db *ent.Client) error {
	ctx = viewer.System(ctx, "publish the shipped standards")
	for _, f := range ShippedFiles() {
		there, err := db.Standard.Query().Where(standard.Kind(string(f.Kind)), standard.Code(f.Code)).Exist(ctx)
		if err != nil {
			return err
		}
		if there {
			continue
		}
		err = db.Standard.Create().SetDivision(viewer.FromContext(ctx).Division).
			SetKind(string(f.Kind)).SetCode(f.Code).SetEdition(f.Version).SetNameZh(f.NameZh).
			SetBody(string(f.Body)).SetHash(hash(f.Body)).
			SetStatus(standard.StatusPUBLISHED).SetPublishedAt(clock.Now(ctx)).
			Exec(ctx)
		if err != nil {
			return fmt.Errorf("publish %s: %w", f.Code, err)
		}
	}
	return nil
}

func hash(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// InForce lists the newest published standard of each kind: what a new batch
// names and what a dry run without a batch is measured by.
func InForce(ctx context.Context, db *ent.Client) ([]uuid.UUID, error) {
	rows, err := db.Standard.Query().Where(standard.StatusEQ(standard.StatusPUBLISHED)).
		Order(standard.ByPublishedAt(), standard.ByEdition()).
		Select(standard.FieldID, standard.FieldKind).All(ctx)
	if err != nil {
		return nil, err
	}
	newest := map[string]uuid.UUID{}
	for _, r := range rows {
		newest[r.Kind] = r.ID
	}
	var ids []uuid.UUID
	for _, kind := range Kinds {
		if id, ok := newest[string(kind)]; ok {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// Current is the set in force now.
func Current(ctx context.Context, db *ent.Client) (*Set, error) {
	ids, err := InForce(ctx, db)
	if err != nil {
		return nil, err
	}
	return Load(ctx, db, ids)
}

// OfBatch is the set that the batch is filled in and judged by.
func OfBatch(ctx context.Context, db *ent.Client, b *ent.Batch) (*Set, error) {
	return Load(ctx, db, b.Standards)
}

// RulesOf reads the screening rules of an edition, a draft too: sound ones, or what is
// wrong with them.
func RulesOf(ctx context.Context, db *ent.Client, id uuid.UUID) (*RuleSet, error) {
	s, err := find(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if s.Kind != string(KindScreeningRules) {
		return nil, fault.New(fault.NotFound, "“%s”不是筛选规则", s.NameZh).At("standardID")
	}
	doc, err := Decode(KindScreeningRules, []byte(s.Body))
	if err != nil {
		return nil, err
	}
	return doc.(*RuleSet), nil
}

// Load reads published standards by id; what was read once is not asked again.
func Load(ctx context.Context, db *ent.Client, ids []uuid.UUID) (*Set, error) {
	set := &Set{}
	var missing []uuid.UUID
	for _, id := range ids {
		if d, ok := decoded.Load(id); ok {
			set.Put(d.(Document))
			continue
		}
		missing = append(missing, id)
	}
	if len(missing) == 0 {
		return set, nil
	}
	rows, err := db.Standard.Query().Where(standard.IDIn(missing...)).All(viewer.System(ctx, "read published standards"))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		d, err := Decode(Kind(r.Kind), []byte(r.Body))
		if err != nil {
			return nil, fmt.Errorf("standard %s: %w", r.Code, err)
		}
		if r.Status != standard.StatusDRAFT {
			decoded.Store(r.ID, d)
		}
		set.Put(d)
	}
	return set, nil
}
