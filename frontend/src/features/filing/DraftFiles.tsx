import { useState } from "react";
import type { Files_FileFragment } from "~/generated/graphql";
import { RemoveAttachmentDocument } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { FieldFaults } from "~/ui/FieldFaults";
import { useIntent } from "~/ui/useIntent";
import { Files } from "./Files";
import { FileUpload } from "./FileUpload";
import { useFilling } from "./FormContext";

type Props = {
  declarationID: string;
  /** The version that the server holds now. */
  version: () => number;
  initial: readonly Files_FileFragment[];
  /** The files have changed: what stands against submitting may have, too. */
  onChange: () => void;
};

/** 附件 while the form is open: given one by one, and taken out again. */
export function DraftFiles({ declarationID, version, initial, onChange }: Props) {
  const { guide, faults } = useFilling();
  const [files, setFiles] = useState(initial);
  const [removing, remove] = useIntent(RemoveAttachmentDocument);
  const kinds = guide.attachmentKinds.map(({ code }) => code).filter((code) => code !== "ANSWER");
  return (
    <div className="filing-list" data-path="files" tabIndex={-1}>
      <FieldFaults path="files" faults={faults} />
      <Files
        files={files}
        guide={guide}
        onRemove={async (attachmentID) => {
          const input = { id: declarationID, version: version(), attachmentID };
          const { data } = await remove({ input });
          if (!data) return;
          setFiles((before) => before.filter(({ id }) => id !== attachmentID));
          onChange();
        }}
      />
      <FaultNote failure={failureOf(removing.error)} />
      <FileUpload
        declarationID={declarationID}
        guide={guide}
        kinds={kinds}
        onDone={(file) => {
          const taken = { ...file, createdAt: new Date().toISOString() } as Files_FileFragment;
          setFiles((before) => [...before, taken]);
          onChange();
        }}
      />
    </div>
  );
}
