namespace Zhengyan.Documents;

/// <summary>How a paragraph of a paper looks; also the id of its style in the file, where a clerk finds it under a Chinese name.</summary>
internal enum GbStyle
{
    Letterhead,
    NumberUnderLetterhead,
    Title,
    Number,
    Addressee,
    Body,
    Heading,
    SubHeading,
    Remark,
    Office,
    Date,
    SignatureLine,
    Cut,
    ReceiptTitle,
    CopyTo,
    Gap,
    Label,
    Value,
    Signature,
    PageNumber,
    EvenPageNumber,
    Code,
}
