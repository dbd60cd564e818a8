package reporting

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/imprint"
	kept "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/viewer"
)

// Content is the report's figures and words in their canonical form: what the hash
// is made of.
func Content(r *ent.Report) string { return r.Body }

// Print is a report that the viewer sees as a file with one of the endings: of a signed
// report the one that was kept when it was frozen, of a draft what is stored now, never
// rows. The name is the file's.
func Print(ctx context.Context, db *ent.Client, id uuid.UUID, ending string) (name string, body []byte, err error) {
	r, err := db.Report.Query().Where(report.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return "", nil, fault.Missing()
	}
	if err != nil {
		return "", nil, err
	}
	if r.Receipt != "" {
		body, err = receipt.File(ctx, db, r.Receipt, ending)
		if _, missing := fault.Of(err); !missing || !slices.Contains(receipt.Endings, ending) {
			return fileName(r, ending), body, err
		}
	}
	s, err := sheetsFor(r)
	if err != nil {
		return "", nil, err
	}
	body, err = s.Print(ending)
	return fileName(r, ending), body, err
}

// sheetsFor are a stored report as it is printed now: a draft as one, a signed report,
// whose files are not kept yet, with its seal, and so byte for byte as it will be kept.
func sheetsFor(r *ent.Report) (receipt.Sheets, error) {
	if r.Receipt != "" {
		return sealed(r)
	}
	s, err := sheetsOf(r)
	if err == nil {
		receipt.Draft(s.Paper)
	}
	return s, err
}

// sealed are a signed report with its signature and code.
func sealed(r *ent.Report) (receipt.Sheets, error) {
	s, err := sheetsOf(r)
	if err != nil {
		return s, err
	}
	on := clock.DateOf(*r.SignedAt)
	s.Paper.On = on
	receipt.Seal(s.Paper, r.Receipt, r.Hash, [][]paper.Field{{{Label: "签发", Text: r.SignedBy}, {Label: "日期", Text: string(on)}}})
	return s, nil
}

// Unprinted are the signed reports whose files are not kept yet, over all divisions.
func Unprinted(ctx context.Context, db *ent.Client) ([]uuid.UUID, error) {
	ctx = viewer.Machine(ctx, "", "reports to be printed")
	codes, err := db.Receipt.Query().
		Where(kept.KindEQ(kept.KindBATCH), kept.Not(kept.HasImprintsWith(imprint.Ending(lastEnding)))).
		Order(kept.ByID()).Limit(portion).Select(kept.FieldCode).Strings(ctx)
	if err != nil || len(codes) == 0 {
		return nil, err
	}
	return db.Report.Query().Where(report.ReceiptIn(codes...)).Order(report.ByID()).IDs(ctx)
}

// lastEnding is that of the file which is kept last.
var lastEnding = receipt.Endings[len(receipt.Endings)-1]

// Printed are a signed report's files. It reads no more than the report, and so needs no
// transaction: those who work are not held up while it prints.
func Printed(ctx context.Context, db *ent.Client, id uuid.UUID) (map[string][]byte, error) {
	r, err := db.Report.Get(viewer.Machine(ctx, "", "a report to be printed"), id)
	if err != nil {
		return nil, err
	}
	s, err := sealed(r)
	if err != nil {
		return nil, err
	}
	return s.All()
}

// Keep keeps the files of a signed report under its receipt; what is kept already stays.
func Keep(ctx context.Context, db *ent.Client, id uuid.UUID, files map[string][]byte) error {
	const job = "the files of a signed report"
	r, err := db.Report.Get(viewer.Machine(ctx, "", job), id)
	if err != nil {
		return err
	}
	ctx = viewer.Machine(ctx, r.Division, job)
	row, err := db.Receipt.Query().Where(kept.Code(r.Receipt)).Only(ctx)
	if err != nil {
		return err
	}
	return receipt.KeepAll(ctx, db, row, files)
}

// sheetsOf are a stored report as it is printed.
func sheetsOf(r *ent.Report) (receipt.Sheets, error) {
	if r.DeclarationID != nil {
		sheet, err := Read[ProjectSheet](r)
		return receipt.Sheets{Paper: sheet.Paper(), Pages: sheet.Book()}, err
	}
	whole, err := Read[BatchReport](r)
	return receipt.Sheets{Paper: whole.Paper(), Pages: whole.Book()}, err
}

// fileName tells of a draft that it is one.
func fileName(r *ent.Report, ending string) string {
	name := r.Title
	if r.Status == report.StatusDRAFT {
		name += "（草稿）"
	}
	return receipt.FileName(name) + ending
}
