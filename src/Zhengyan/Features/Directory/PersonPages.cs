using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A person's page for a reader, as it is opened and as it comes back from a form on it.</summary>
internal static class PersonPages
{
    public static PersonModel Of(
        HttpContext http, Caller caller, Surroundings surroundings, PersonId id, Storage.Directory? directory = null, AppointTyped? typed = null,
        IReadOnlyList<Refusal>? refusals = null)
    {
        directory ??= http.RequestServices.GetRequiredService<Storage.Directory>();
        var version = directory.Version;
        var university = surroundings.University;
        var right = new DirectoryRight(caller, university, surroundings.Today);
        var model = new PersonQuery(university, right, surroundings.Now(default(PersonId))).Explain(id, http.Frame(path: PersonAddress.Of(id)));
        return right.Appoints
            ? model with { Appoint = new(PersonAddress.Of(id), version, Guid.NewGuid(), typed ?? new(null), refusals ?? []) }
            : model;
    }
}
