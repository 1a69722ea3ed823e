using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// How matters and events are written: by the names of the rules, without what is computed. The writers are made when the program is built; every
/// event is therefore listed, and a test finds the one that is not.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(PersonIdInJson), typeof(UnitIdInJson), typeof(MatterIdInJson), typeof(TextInJson)])]
[JsonSerializable(typeof(Matter))]
[JsonSerializable(typeof(Occurrence))]
[JsonSerializable(typeof(DirectoryChange))]
[JsonSerializable(typeof(AccountAct))]
[JsonSerializable(typeof(ArchiveAct))]
[JsonSerializable(typeof(TemplateChange))]
[JsonSerializable(typeof(ApprovalRerouted))]
[JsonSerializable(typeof(Approved))]
[JsonSerializable(typeof(Arranged))]
[JsonSerializable(typeof(Attached))]
[JsonSerializable(typeof(Briefed))]
[JsonSerializable(typeof(BriefingConfirmed))]
[JsonSerializable(typeof(Checked))]
[JsonSerializable(typeof(CommitteeOpinionRecorded))]
[JsonSerializable(typeof(ConsequenceRecorded))]
[JsonSerializable(typeof(DestructionDecided))]
[JsonSerializable(typeof(DestructionProposed))]
[JsonSerializable(typeof(FileKeptOn))]
[JsonSerializable(typeof(Detached))]
[JsonSerializable(typeof(FormHandedIn))]
[JsonSerializable(typeof(FormReceived))]
[JsonSerializable(typeof(FurtherTalkBegun))]
[JsonSerializable(typeof(FurtherTalkOpened))]
[JsonSerializable(typeof(HandlingDecided))]
[JsonSerializable(typeof(JoinedTo))]
[JsonSerializable(typeof(LeadHandedOn))]
[JsonSerializable(typeof(LeadJoined))]
[JsonSerializable(typeof(LeadRegistered))]
[JsonSerializable(typeof(MatterArchived))]
[JsonSerializable(typeof(MeasureReported))]
[JsonSerializable(typeof(NoticeAcknowledged))]
[JsonSerializable(typeof(NoticeGiven))]
[JsonSerializable(typeof(OfficersAppointed))]
[JsonSerializable(typeof(OldFileImported))]
[JsonSerializable(typeof(PaperAccepted))]
[JsonSerializable(typeof(PaperHandedIn))]
[JsonSerializable(typeof(PaperReturned))]
[JsonSerializable(typeof(ProposalReturned))]
[JsonSerializable(typeof(Proposed))]
[JsonSerializable(typeof(ReaderAppointed))]
[JsonSerializable(typeof(RecordAgreed))]
[JsonSerializable(typeof(RecordCompleted))]
[JsonSerializable(typeof(RecordCorrected))]
[JsonSerializable(typeof(RecordObjected))]
[JsonSerializable(typeof(RecordSent))]
[JsonSerializable(typeof(Recused))]
[JsonSerializable(typeof(RefusalNoted))]
[JsonSerializable(typeof(Rejected))]
[JsonSerializable(typeof(TalkHeld))]
[JsonSerializable(typeof(TalkMoved))]
[JsonSerializable(typeof(TalkRequested))]
[JsonSerializable(typeof(TransferStubKept))]
[JsonSerializable(typeof(TransferredOut))]
[JsonSerializable(typeof(UnfoundedClosed))]
[JsonSerializable(typeof(UntruthNoted))]
[JsonSerializable(typeof(VerificationDisputed))]
[JsonSerializable(typeof(VerificationExtended))]
[JsonSerializable(typeof(VerificationReported))]
[JsonSerializable(typeof(VerificationSigned))]
internal sealed partial class RulesJson : JsonSerializerContext;

internal sealed class PersonIdInJson : JsonConverter<PersonId>
{
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

internal sealed class UnitIdInJson : JsonConverter<UnitId>
{
    public override UnitId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, UnitId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

internal sealed class MatterIdInJson : JsonConverter<MatterId>
{
    public override MatterId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, MatterId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
