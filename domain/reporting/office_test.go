package reporting_test

import (
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
)

// TestPrintedForOffice leaves the documents for the programs of an office to open.
func TestPrintedForOffice(t *testing.T) {
	whole, one := batch(), classrooms()
	sheets := receipt.Sheets{Paper: whole.Paper(), Pages: whole.Book()}
	receipt.Seal(sheets.Paper, "7K3M-Q2XP-9DTA", paper.Hash(whole), nil)
	domaintest.LeavePrints(t, "batch", "智慧教室升级项目", receipt.Endings, sheets.Print)
	project := receipt.Sheets{Paper: one.Paper(), Pages: one.Book()}
	receipt.Draft(project.Paper)
	domaintest.LeavePrints(t, "project", "智慧教室升级项目", receipt.Endings, project.Print)
}
