using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The rules of signing in, as they are in force. They stand in the software; nobody turns them off.</summary>
internal sealed class SignInRulesEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Addresses.SignInRules, Show).RequireAuthorization(Rights.SecurityAdministrator).ShowsNoMatter();

    private static PageAnswer<SignInRulesPage> Show(HttpContext http, IOptions<IdentityOptions> identity, Installed installed) =>
        Answers.Page<SignInRulesPage>(new SignInRulesModel(http.Frame(),
        [
            new(Text.Of("密码长度"), Text.Of("至少 {0} 个字符", identity.Value.Password.RequiredLength)),
            new(Text.Of("字符种类"), Text.Of("大写字母、小写字母、数字、其他符号四类中至少 {0} 类", PasswordClasses.AtLeast)),
            new(Text.Of("不重复"), Text.Of("最近 {0} 次用过的不能再用", Accounts.PasswordsNotReused)),
            new(Text.Of("首次登录"), Text.Of("一次性密码和开通码由两人分别给出；别人给的密码必须先更改")),
            new(Text.Of("输错锁定"), Text.Of("连续 {0} 次，锁定 {1} 分钟；第二重验证输错同样计数", identity.Value.Lockout.MaxFailedAccessAttempts, (int)identity.Value.Lockout.DefaultLockoutTimeSpan.TotalMinutes)),
            new(Text.Of("第二重验证"), installed.Demonstration ? Text.Of("演示中不强制；正式使用时人人必须设置") : Text.Of("人人必须设置：验证器或通行密钥")),
            new(Text.Of("无操作退出"), Text.Of("{0} 分钟", (int)SignInCookie.Idle.TotalMinutes)),
            new(Text.Of("同时登录"), Text.Of("一个账号一处；新的登录使先前的结束")),
            new(Text.Of("登录次数"), Text.Of("每个地址每分钟 {0} 次，每个账号每分钟 {1} 次", SignInRate.PerAddress, SignInRate.PerAccount)),
        ]));
}

/// <summary>The rules in force.</summary>
public sealed record SignInRulesModel(Frame Frame, IReadOnlyList<SignInRule> Rules);

/// <summary>A rule and its figure.</summary>
public sealed record SignInRule(Text Name, Text Figure);
